package io.fireledger.domain.kernel;

/** A fire hazard of one venue: {@code H-<ULID>}. It has no stream of its own: it is told in the venue's. */
public record HazardId(String value) implements Value {
    public HazardId {
        if (!Shape.fits(value, "H-[0-9A-HJKMNP-TV-Z]{26}")) {
            throw new IllegalArgumentException("not a hazard");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
