package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.DocumentNumber;

/** All that can have happened to a {@link DocumentRegister}. */
public sealed interface RegisterEvent {
    RegisterId register();

    /** @param serial runs from 1 without gaps */
    record NumberTaken(RegisterId register, int serial, DocumentNumber number) implements RegisterEvent {}
}
