package io.fireledger.projections.wiring;

/** What the caller asked to see is recorded, but the read model has not come to it in the time allowed. */
public final class NotYetVisible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYetVisible(String readModel) {
        super("not yet visible in " + readModel);
    }
}
