package io.fireledger.domain.kernel;

/** What lies in a division. Jurisdiction is decided from it, on every command, before any rule. */
public interface Located {
    DivisionCode division();
}
