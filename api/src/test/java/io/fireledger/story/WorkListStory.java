package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The system says what is to be done and what settled it; it never does it. */
class WorkListStory {
    private static final String SCHEDULE = "work-list?kind=venue.schedule-verification&limit=200";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Reply ask(Client client, String path, String... headers) {
        String[] fresh = Client.with(headers, "Min-Position", Long.toString(server.head()));
        return client.get(path, fresh).is(200);
    }

    /** The entries about that venue, on whatever page of the list. */
    private List<JsonNode> about(String venue, Client client, String path) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = ask(client, path + cursor, "Accept-Language", "en");
            page.items().stream()
                    .filter(item -> item.path("subjects").toString().contains(venue))
                    .forEach(found::add);
            cursor = page.text("next").isEmpty() ? "" : "&cursor=" + page.text("next");
        } while (!cursor.isEmpty());
        return found;
    }

    @Test
    void aPermitOnCommitmentAsksForAVisitUntilItIsScheduled() {
        String venue = city.newPermittedRestaurant();
        JsonNode open = about(venue, city.inspector(), SCHEDULE + "&state=OPEN").get(0);
        assertThat(open.path("role").asString()).isEqualTo("INSPECTOR");
        assertThat(open.path("label").asString()).isEqualTo("Schedule the on-site verification of the commitment");
        assertThat(open.path("dueOn").asString()).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
        assertThat(open.path("raisedBy").path("href").asString()).startsWith("/api/v1/events/");

        city.schedule(venue);

        assertThat(about(venue, city.inspector(), SCHEDULE + "&state=OPEN")).isEmpty();
        JsonNode done = about(venue, city.inspector(), SCHEDULE + "&state=DONE").get(0);
        assertThat(done.path("id")).isEqualTo(open.path("id"));
        String event = done.path("doneBy").path("eventId").asString();
        assertThat(ask(server.client("discipline-auditor"), "events/" + event).text("type"))
                .isEqualTo("inspection.InspectionScheduled");
    }

    @Test
    void aBreachAndAnOpeningWithoutPermitAreForInvestigatorsToThinkOf() {
        String venue = city.newPermittedRestaurant();
        String inspection = city.newConcludedVerification(venue, "SAFETY_EXITS");
        city.inspector()
                .post(
                        "venues/" + venue + "/verifications",
                        City.body("inspection", inspection, "fulfilled", false, "severity", "MINOR"))
                .is(200);
        assertThat(about(venue, city.registrar(), "work-list?role=INVESTIGATOR&limit=200"))
                .extracting(item -> item.path("kind").asString())
                .contains("enforcement.consider-case-of-breach");
        assertThat(about(venue, city.inspector(), "work-list?limit=200"))
                .as("an inspector is shown an inspector's work")
                .allMatch(item -> item.path("role").asString().equals("INSPECTOR"));
    }

    @Test
    void isShownWithinTheJurisdictionAndAsCsv() {
        String venue = city.newPermittedRestaurant();
        assertThat(about(venue, server.client("inspector-4"), SCHEDULE)).isEmpty();
        Reply csv = ask(city.inspector(), SCHEDULE, "Accept", "text/csv");
        assertThat(csv.text())
                .startsWith("id,kind,label,nature,role,state,subjects,")
                .contains(venue);
    }
}
