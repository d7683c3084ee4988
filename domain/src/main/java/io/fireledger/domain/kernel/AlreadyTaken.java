package io.fireledger.domain.kernel;

/** An identity, or a place only one may hold, is taken already; {@code holder} says by whom. */
public final class AlreadyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;
    private final transient AggregateId holder;

    public AlreadyTaken(Rejection rejection, AggregateId holder) {
        super(rejection.code() + ": " + holder.value());
        this.rejection = rejection;
        this.holder = holder;
    }

    public Rejection rejection() {
        return rejection;
    }

    public AggregateId holder() {
        return holder;
    }
}
