package io.fireledger.application.eventstore;

/** An earlier request with the same idempotency key was stored; nothing was stored for this one. */
public final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyTaken() {
        super("idempotency key taken");
    }
}
