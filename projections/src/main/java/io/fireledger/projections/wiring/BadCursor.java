package io.fireledger.projections.wiring;

/** A cursor that no page of this list has given out. */
public final class BadCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadCursor() {
        super("not a cursor of this list");
    }
}
