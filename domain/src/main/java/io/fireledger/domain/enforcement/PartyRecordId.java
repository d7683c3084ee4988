package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AggregateId;

/** What was decided against one party; the stream is {@code party:enterprise:…} or {@code party:person:…}. */
public record PartyRecordId(String value) implements AggregateId {
    public PartyRecordId {
        AggregateId.check("party", value, "(enterprise|person):.{1,60}");
    }

    public static PartyRecordId of(Party party) {
        return new PartyRecordId(party.key());
    }

    @Override
    public String type() {
        return "party";
    }

    @Override
    public String toString() {
        return typed();
    }
}
