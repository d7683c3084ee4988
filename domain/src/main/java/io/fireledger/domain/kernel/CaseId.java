package io.fireledger.domain.kernel;

/** A penalty case: {@code C-<ULID>}; its stream is {@code enforcement:C-…}. */
public record CaseId(String value) implements AggregateId {
    public CaseId {
        AggregateId.check("enforcement", value, "C-[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Override
    public String type() {
        return "enforcement";
    }

    @Override
    public String toString() {
        return typed();
    }
}
