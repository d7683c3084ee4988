package io.fireledger.domain.kernel;

/** An inspection: {@code I-<ULID>}. */
public record InspectionId(String value) implements AggregateId {
    public InspectionId {
        AggregateId.check("inspection", value, "I-[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Override
    public String type() {
        return "inspection";
    }

    @Override
    public String toString() {
        return typed();
    }
}
