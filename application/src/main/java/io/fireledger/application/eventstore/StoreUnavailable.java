package io.fireledger.application.eventstore;

/** The store cannot take events now; nothing was stored. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isFull;

    /** @param isFull whether it is for want of room */
    public StoreUnavailable(boolean isFull) {
        super(isFull ? "the store is full" : "the store cannot be reached");
        this.isFull = isFull;
    }

    public boolean isFull() {
        return isFull;
    }
}
