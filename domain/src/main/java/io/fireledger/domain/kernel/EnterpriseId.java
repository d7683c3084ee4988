package io.fireledger.domain.kernel;

/** An enterprise: its unified social credit code (GB 32100-2015), or {@code E-<ULID>} where it has none. */
public record EnterpriseId(String value) implements AggregateId {
    public EnterpriseId {
        AggregateId.check("enterprise", value, "[0-9A-Z]{18}|E-[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Override
    public String type() {
        return "enterprise";
    }

    @Override
    public String toString() {
        return typed();
    }
}
