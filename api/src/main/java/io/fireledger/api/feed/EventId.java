package io.fireledger.api.feed;

import io.fireledger.domain.kernel.AggregateId;

/** An event's own identifier. */
record EventId(String value) implements AggregateId {
    public EventId {
        AggregateId.check("event", value, "[0-9A-Za-z-]{1,64}");
    }

    @Override
    public String type() {
        return "event";
    }

    @Override
    public String toString() {
        return typed();
    }
}
