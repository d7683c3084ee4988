package io.fireledger.domain.kernel;

/** A natural person as a party of cases: {@code P-<ULID>}; the same person keeps it from case to case. */
public record PersonId(String value) implements Value {
    public PersonId {
        if (!Shape.fits(value, "P-[0-9A-HJKMNP-TV-Z]{26}")) {
            throw new IllegalArgumentException("not an identifier of a person");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
