package io.fireledger.application.eventstore;

/** Whether the events were stored is not known; the same request with the same key will tell. */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown() {
        super("the store did not say whether the events were stored");
    }
}
