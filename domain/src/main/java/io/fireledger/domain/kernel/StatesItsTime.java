package io.fireledger.domain.kernel;

import java.time.Instant;

/** A command that says itself when the act happened; any other happened when it was received. */
public interface StatesItsTime {
    Instant happenedAt();
}
