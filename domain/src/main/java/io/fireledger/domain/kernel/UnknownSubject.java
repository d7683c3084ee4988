package io.fireledger.domain.kernel;

/** There is no such subject, or it lies outside the caller's jurisdiction: the caller is told the same. */
public final class UnknownSubject extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AggregateId subject;

    public UnknownSubject(AggregateId subject) {
        super("unknown: " + subject.typed());
        this.subject = subject;
    }

    public AggregateId subject() {
        return subject;
    }
}
