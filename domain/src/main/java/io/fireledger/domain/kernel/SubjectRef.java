package io.fireledger.domain.kernel;

/** The typed identifier of a subject of whatever kind, such as {@code venue:V-…}, where an event may concern several kinds. */
public record SubjectRef(String value) implements Value {
    public SubjectRef {
        if (!Shape.fits(value, "[a-z]+(-[a-z]+)*:.+") || value.length() > 200) {
            throw new IllegalArgumentException("not a typed identifier");
        }
    }

    public static SubjectRef of(AggregateId subject) {
        return new SubjectRef(subject.typed());
    }

    @Override
    public String toString() {
        return value;
    }
}
