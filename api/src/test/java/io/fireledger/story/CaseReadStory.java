package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What those who work on a case see of it, and what all others do not. */
class CaseReadStory {
    private static final String SUN = "孙某某";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Reply ask(Client client, String path, String... headers) {
        return client.get(path, Client.with(headers, "Min-Position", Long.toString(server.head())))
                .is(200);
    }

    private static String open(Prosecution one, String venue) {
        one.opening().put("venue", venue);
        return one.open().id();
    }

    @Test
    void aCaseIsSeenAsItStandsAndAsItKeptToTheProcedure() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        String id = open(Prosecution.ofUnit(city, city.day(), enterprise), venue);

        Reply one = ask(city.investigator(), "cases/" + id);
        assertThat(one.header("ETag")).isEqualTo("\"0\"");
        assertThat(one.text("state")).isEqualTo("OPENED");
        assertThat(one.text("party.enterprise")).isEqualTo(enterprise);
        assertThat(one.at("handlers").size()).isEqualTo(2);
        assertThat(one.text("decisionDueOn")).isNotEmpty();
        assertThat(one.at("days.elapsed").asInt()).isZero();
        assertThat(one.text("terms.0.kind")).isEqualTo("enforcement.decision");
        assertThat(one.text("terms.0.state")).isEqualTo("OPEN");

        Reply listed = ask(
                city.investigator(),
                "cases?state=OPENED&violation=FPL-60-1-3&division=500103&officer=DEMO-INV-2&creditCode=" + enterprise
                        + "&venue=" + venue + "&from=" + city.day() + "&until=" + city.day());
        assertThat(listed.texts("items", "id")).containsExactly(id);
        assertThat(ask(city.investigator(), "cases?creditCode=" + enterprise, "Accept", "text/csv")
                        .text())
                .startsWith("id,procedure,state,")
                .contains(id);

        Reply history = ask(city.investigator(), "cases/" + id + "/history", "Accept-Language", "en");
        assertThat(history.texts("items", "type")).containsExactly("enforcement.CaseOpened");
        assertThat(history.at("items.0.subjects").toString()).contains("/api/v1/cases/" + id);
        assertThat(ask(city.investigator(), "cases/" + id + "/documents").items())
                .isEmpty();

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
        String id = open(Prosecution.ofPerson(city, City.body("name", SUN)), venue);
        String person = ask(city.investigator(), "cases/" + id).text("party.person.id");

        assertThat(ask(city.investigator(), "cases/" + id).text("party.person.name"))
                .isEqualTo(SUN);
        assertThat(ask(city.investigator(), "cases?person=" + person).text())
                .contains(id)
                .doesNotContain(SUN);
        assertThat(ask(city.registrar(), "venues/" + venue + "/dossier").text())
                .contains(id)
                .doesNotContain(SUN);
        assertThat(ask(city.inspector(), "venues/" + venue + "/history").text()).contains(SUN);
        Reply withheld = ask(city.registrar(), "venues/" + venue + "/history");
        assertThat(withheld.text()).contains("enforcement.CaseOpened", id).doesNotContain(SUN, "现场检查发现违法行为");

        city.registrar().refusedGet("cases/" + id).as(403, "role.missing");
        city.applicant().refusedGet("cases").as(403, "role.missing");
        for (String part : new String[] {"", "/history", "/documents", "/conformance"}) {
            server.client("inspector-4").refusedGet("cases/" + id + part).as(404, "subject.unknown");
        }
        assertThat(ask(server.client("inspector-4"), "cases?limit=200").text()).doesNotContain(id);
    }
}
