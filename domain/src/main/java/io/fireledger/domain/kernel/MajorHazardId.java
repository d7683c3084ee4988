package io.fireledger.domain.kernel;

/** The procedure about one suspected major fire hazard (重大火灾隐患): {@code M-<ULID>}. */
public record MajorHazardId(String value) implements AggregateId {
    public MajorHazardId {
        AggregateId.check("major-hazard", value, "M-[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Override
    public String type() {
        return "major-hazard";
    }

    @Override
    public String toString() {
        return typed();
    }
}
