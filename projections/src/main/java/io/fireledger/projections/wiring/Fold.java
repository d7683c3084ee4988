package io.fireledger.projections.wiring;

import io.fireledger.projections.eventlog.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * How a view follows from events: the same function builds the live row, the answer as of a moment, and the rebuild. It
 * never throws: without the first event there is no view.
 */
@FunctionalInterface
public interface Fold<V> {
    @Nullable
    V after(@Nullable V before, Object event, Recorded recorded);
}
