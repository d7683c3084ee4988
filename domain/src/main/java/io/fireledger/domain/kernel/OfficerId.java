package io.fireledger.domain.kernel;

/** An officer, for life: the number of the first enforcement certificate; 1 to 40 letters, digits, hyphens. */
public record OfficerId(String value) implements AggregateId {
    public OfficerId {
        AggregateId.check("officer", value, "[0-9A-Za-z-]{1,40}");
    }

    @Override
    public String type() {
        return "officer";
    }

    @Override
    public String toString() {
        return typed();
    }
}
