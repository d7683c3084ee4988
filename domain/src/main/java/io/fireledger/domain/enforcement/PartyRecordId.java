package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.EnterpriseId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was decided against one party; the stream is {@code party:enterprise:…} or {@code party:person:…}. */
public record PartyRecordId(String value) implements AggregateId {
    public PartyRecordId {
        AggregateId.check("party", value, "(enterprise|person):.{1,60}");
    }

    /**
     * Under what the party is known: a sole trader both by the business and, where the person is named, as that person, who
     * answers for it.
     */
    static List<PartyRecordId> of(Party party) {
        Stream<String> business = Stream.ofNullable(party.enterprise()).map(EnterpriseId::typed);
        Stream<String> person = Stream.ofNullable(party.person())
                .map(who -> "person:" + who.id().value());
        return Stream.concat(business, person).map(PartyRecordId::new).toList();
    }

    /** The business of the party; null: a person. */
    public @Nullable EnterpriseId enterprise() {
        return value.startsWith("enterprise:") ? new EnterpriseId(value.substring("enterprise:".length())) : null;
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
