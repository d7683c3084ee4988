package io.fireledger.domain.kernel;

/** A venue: {@code V-<ULID>}. */
public record VenueId(String value) implements AggregateId {
    public VenueId {
        AggregateId.check("venue", value, "V-[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Override
    public String type() {
        return "venue";
    }

    @Override
    public String toString() {
        return typed();
    }
}
