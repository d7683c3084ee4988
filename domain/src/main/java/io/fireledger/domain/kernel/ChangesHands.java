package io.fireledger.domain.kernel;

import org.jspecify.annotations.Nullable;

/** An event after which what happens in its stream may concern somebody else than before. */
public interface ChangesHands {
    /** Whom it concerned until then, this event included; null: nothing changes. */
    @Nullable
    AggregateId handedFrom();

    /** Whom it concerns from then on; null: nothing changes. */
    @Nullable
    AggregateId handedTo();
}
