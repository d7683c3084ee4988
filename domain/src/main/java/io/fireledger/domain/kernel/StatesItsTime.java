package io.fireledger.domain.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A command that says itself when the act happened; any other happened when it was received. */
public interface StatesItsTime {
    /** Null where it leaves it unsaid after all. */
    @Nullable
    Instant happenedAt();
}
