package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.enforcement.CaseSource;
import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.enforcement.Party;
import io.fireledger.domain.enforcement.Person;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.ViolationCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What those who work on a case see of it, and what all others do not. */
class CaseReadStory {
    private static final OfficerId FIRST = new OfficerId("DEMO-INV-1");
    private static final OfficerId SECOND = new OfficerId("DEMO-INV-2");
    private static final String SUN = "孙某某";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Reply ask(Client client, String path, String... headers) {
        return client.get(path, Client.with(headers, "Min-Position", Long.toString(server.head())))
                .is(200);
    }

    private String open(Party party, @Nullable String venue) {
        CaseId id = new CaseId("C-" + UlidCreator.getUlid());
        server.part(Commands.class)
                .send(
                        new OpenCase(
                                id,
                                CaseSource.OWN_FINDING,
                                null,
                                null,
                                party,
                                venue == null ? null : new VenueId(venue),
                                null,
                                new ViolationCode("FPL-60-1-3"),
                                "二楼安全出口堵塞",
                                null,
                                null,
                                List.of(FIRST, SECOND)),
                        id,
                        new Request(
                                new Actor(
                                        FIRST.value(),
                                        List.of("INVESTIGATOR"),
                                        FIRST,
                                        new AuthorityId(City.YUZHONG),
                                        new DivisionCode("500103")),
                                Channel.API,
                                "story",
                                null,
                                null,
                                null,
                                201,
                                "/api/v1/cases/" + id.value()));
        return id.value();
    }

    private String openAgainst(String enterprise, String venue) {
        return open(new Party(PartyKind.UNIT, new EnterpriseId(enterprise), null), venue);
    }

    private Client investigator() {
        return server.client("investigator-1");
    }

    @Test
    void aCaseIsSeenAsItStandsAndAsItKeptToTheProcedure() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        String id = openAgainst(enterprise, venue);

        Reply one = ask(investigator(), "cases/" + id);
        assertThat(one.header("ETag")).isEqualTo("\"0\"");
        assertThat(one.text("state")).isEqualTo("OPENED");
        assertThat(one.text("party.enterprise")).isEqualTo(enterprise);
        assertThat(one.at("handlers").size()).isEqualTo(2);
        assertThat(one.text("decisionDueOn")).isNotEmpty();
        assertThat(one.at("days.elapsed").asInt()).isZero();
        assertThat(one.text("terms.0.kind")).isEqualTo("enforcement.decision");
        assertThat(one.text("terms.0.state")).isEqualTo("OPEN");

        Reply listed = ask(
                investigator(),
                "cases?state=OPENED&violation=FPL-60-1-3&division=500103&officer=DEMO-INV-2&creditCode=" + enterprise
                        + "&venue=" + venue + "&from=" + city.day() + "&until=" + city.day());
        assertThat(listed.texts("items", "id")).containsExactly(id);
        assertThat(ask(investigator(), "cases?creditCode=" + enterprise, "Accept", "text/csv")
                        .text())
                .startsWith("id,procedure,state,")
                .contains(id);

        Reply history = ask(investigator(), "cases/" + id + "/history", "Accept-Language", "en");
        assertThat(history.texts("items", "type")).containsExactly("enforcement.CaseOpened");
        assertThat(history.at("items.0.subjects").toString()).contains("/api/v1/cases/" + id);
        assertThat(ask(investigator(), "cases/" + id + "/documents").items()).isEmpty();

        Reply kept = ask(city.auditor(), "cases/" + id + "/conformance", "Accept-Language", "en");
        JsonNode opening = kept.at("steps.0");
        assertThat(opening.path("step").asString()).isEqualTo("opening");
        assertThat(opening.path("label").asString()).isEqualTo("Opening");
        assertThat(opening.path("status").asString()).isEqualTo("MET");
        assertThat(opening.at("/law/0/article").asString()).isEqualTo("54");
        assertThat(opening.path("events").get(0)).isEqualTo(history.at("items.0.eventId"));
        assertThat(kept.texts("steps", "status")).contains("PENDING").doesNotContain("LATE", "MISSING");

        assertThat(ask(city.registrar(), "venues/" + venue + "/dossier").texts("openCases", "id"))
                .containsExactly(id);
        assertThat(ask(city.registrar(), "enterprises/" + enterprise + "/dossier")
                        .texts("openCases", "id"))
                .containsExactly(id);
        assertThat(ask(city.inspector(), "deadlines?kind=enforcement.decision&limit=200")
                        .texts("items", "href"))
                .contains("/api/v1/cases/" + id);
        assertThat(ask(city.auditor(), "officers/DEMO-INV-1/trail").text())
                .contains(id)
                .contains("HANDLER");
    }

    @Test
    void nobodyElseSeesWhatStandsInIt() {
        String venue = city.newRestaurant();
        PersonId person = new PersonId("P-" + UlidCreator.getUlid());
        String id =
                open(new Party(PartyKind.PERSON, null, new Person(person, SUN, null, LegalCapacity.FULL, null)), venue);

        assertThat(ask(investigator(), "cases/" + id).text("party.person.name")).isEqualTo(SUN);
        assertThat(ask(investigator(), "cases?person=" + person.value()).text())
                .contains(id)
                .doesNotContain(SUN);
        assertThat(ask(city.registrar(), "venues/" + venue + "/dossier").text())
                .contains(id)
                .doesNotContain(SUN);
        assertThat(ask(city.inspector(), "venues/" + venue + "/history").text()).contains(SUN);
        Reply withheld = ask(city.registrar(), "venues/" + venue + "/history");
        assertThat(withheld.text()).contains("enforcement.CaseOpened", id).doesNotContain(SUN, "二楼安全出口堵塞");

        city.registrar().refusedGet("cases/" + id).as(403, "role.missing");
        city.applicant().refusedGet("cases").as(403, "role.missing");
        for (String part : new String[] {"", "/history", "/documents", "/conformance"}) {
            server.client("inspector-4").refusedGet("cases/" + id + part).as(404, "subject.unknown");
        }
        assertThat(ask(server.client("inspector-4"), "cases?limit=200").text()).doesNotContain(id);
    }
}
