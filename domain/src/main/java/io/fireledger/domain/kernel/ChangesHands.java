package io.fireledger.domain.kernel;

/** An event after which what happens in its stream concerns somebody else than before. */
public interface ChangesHands {
    /** Whom it concerned until then; this event still does. */
    AggregateId handedFrom();

    /** Whom it concerns from then on. */
    AggregateId handedTo();
}
