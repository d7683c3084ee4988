package io.fireledger.domain.kernel;

/** An authority: its agency code; 1 to 40 letters, digits, hyphens. */
public record AuthorityId(String value) implements AggregateId {
    public AuthorityId {
        AggregateId.check("authority", value, "[0-9A-Za-z-]{1,40}");
    }

    @Override
    public String type() {
        return "authority";
    }

    @Override
    public String toString() {
        return typed();
    }
}
