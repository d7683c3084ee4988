package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The officers find on site that what was committed to is not so; the permit stays until it is rescinded. */
class BreachStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void aBlockedExitBreaksTheCommitment() {
        String venue = city.newPermittedRestaurant();
        String inspection = city.newStartedVerification(venue);
        String path = "venues/" + venue + "/verifications";

        city.mandatoryItems().stream()
                .filter(item -> !item.equals("SAFETY_EXITS"))
                .forEach(item -> city.find(inspection, item, "PASS"));
        city.inspector()
                .refusedPost(
                        "inspections/" + inspection + "/conclusion",
                        City.body("concludedAt", City.now(), "summary", "现场核查完毕"))
                .as(422, "inspection.mandatory-item-missing");
        city.find(inspection, "SAFETY_EXITS", "FAIL");
        city.conclude(inspection);

        city.inspector()
                .refusedPost(path, City.body("inspection", inspection, "fulfilled", true))
                .as(422, "permit.failed-mandatory-item")
                .inField("fulfilled");
        Reply breached = city.inspector()
                .post(path, City.body("inspection", inspection, "fulfilled", false, "severity", "SERIOUS_FALSITY"))
                .is(200);

        String seen = Long.toString(breached.position());
        Reply shown =
                city.registrar().get("venues/" + venue, "Min-Position", seen).is(200);
        assertThat(shown.text("permit.state")).isEqualTo("BREACHED");
        assertThat(shown.text("permit.permitNumber")).isNotEmpty();
        assertThat(shown.text("permit.severity")).isEqualTo("SERIOUS_FALSITY");
        assertThat(shown.at("permit.failedItems").toString()).isEqualTo("[\"SAFETY_EXITS\"]");
        assertThat(shown.text("permit.inspection")).isEqualTo(inspection);
        Reply history = city.registrar()
                .get("venues/" + venue + "/history", "Min-Position", seen, "Accept-Language", "en")
                .is(200);
        assertThat(history.texts("items", "type")).contains("venue.CommitmentBreached");
        assertThat(history.texts("items", "summary")).anyMatch(summary -> summary.contains("SAFETY_EXITS"));
        Reply terms = city.registrar()
                .get("deadlines?kind=venue.commitment-verification&state=MET&limit=200", "Min-Position", seen)
                .is(200);
        assertThat(terms.texts("items", "subject")).contains("venue:" + venue);
        city.inspector()
                .refusedPost(path, City.body("inspection", inspection, "fulfilled", false))
                .as(422, "permit.already-verified");
    }

    @Test
    void aFindingPutRightDuringTheVisitIsNoBreach() {
        String venue = city.newPermittedRestaurant();
        String inspection = city.newStartedVerification(venue);
        city.mandatoryItems().forEach(item -> city.find(inspection, item, "FAIL"));
        city.mandatoryItems().forEach(item -> city.find(inspection, item, "PASS"));
        city.conclude(inspection);
        Reply verified = city.inspector()
                .post("venues/" + venue + "/verifications", City.body("inspection", inspection, "fulfilled", true))
                .is(200);
        assertThat(city.registrar()
                        .get("venues/" + venue, "Min-Version", Long.toString(verified.version()))
                        .is(200)
                        .text("permit.state"))
                .isEqualTo("VERIFIED");
    }
}
