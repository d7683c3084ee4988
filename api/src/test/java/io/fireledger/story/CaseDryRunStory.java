package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Before a step of a case is taken, it shows what would follow, and leaves the case as it was. */
class CaseDryRunStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private final Docket docket = new Docket(server, city);

    @Test
    void anOpeningShowsItsTermAndStoresNothing() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        long before = server.head();

        Reply shown = docket.investigator()
                .post("cases?dryRun=true", Docket.opening(enterprise, venue), "Accept-Language", "en")
                .is(200);

        assertThat(server.head()).isEqualTo(before);
        assertThat(shown.header("Location")).isEmpty();
        assertThat(shown.texts("events", "type")).containsExactly("enforcement.CaseOpened");
        assertThat(shown.text("events.0.label")).isNotEmpty().doesNotContain("enforcement.");
        assertThat(shown.text("events.0.payload.venue")).isEqualTo(venue);
        assertThat(shown.text("terms.0.rule")).isEqualTo("enforcement.decision");
        assertThat(shown.text("terms.0.officer")).isEqualTo(Docket.LI);
        assertThat(shown.text("terms.0.from")).isEqualTo(city.day().toString());
        assertThat(shown.at("documents").size()).isZero();
    }

    @Test
    void everyStepIsShownBeforeItIsTakenAndTakenAsItWasShown() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        String id = docket.open(Docket.opening(enterprise, venue));
        docket.addEvidence(id);
        ObjectNode conclusion = docket.conclusion(venue, 20_000, 1);

        shownThenTaken(id, "investigation-conclusion", conclusion, "enforcement.InvestigationConcluded");
        Reply shown = shownThenTaken(
                id, "proposal-notice", Docket.notice(), "legal.NumberTaken", "enforcement.ProposalNotified");
        assertThat(shown.text("documents.0.kind")).isEqualTo("PENALTY_PROPOSAL");
        String notice = docket.investigator()
                .get("cases/" + id + "/documents", "Min-Position", Long.toString(server.head()))
                .is(200)
                .text("items.0.number");
        assertThat(notice).isEqualTo(shown.text("documents.0.number"));
        shownThenTaken(id, "services", City.serviceBody(notice), "enforcement.ProposalServed");
    }

    /** Twice shown, with the version the case has, it is the same; the case stays where it was; then it is done. */
    private Reply shownThenTaken(String id, String step, ObjectNode body, String... events) {
        String path = "cases/" + id + "/" + step;
        long before = server.head();
        String tag = docket.investigator()
                .get("cases/" + id, "Min-Position", Long.toString(before))
                .is(200)
                .header("ETag");
        Reply shown = docket.investigator()
                .post(path + "?dryRun=true", body, "If-Match", tag)
                .is(200);
        Reply again = docket.investigator()
                .post(path + "?dryRun=true", body, "If-Match", tag)
                .is(200);
        assertThat(again.at("documents")).isEqualTo(shown.at("documents"));
        assertThat(server.head()).isEqualTo(before);
        assertThat(shown.texts("events", "type")).containsExactly(events);

        Reply taken = docket.investigator().post(path, body, "If-Match", tag).is(200);
        assertThat(taken.position()).isEqualTo(before + events.length);
        return shown;
    }

    @Test
    void whatWouldBeRefusedIsRefusedInTheSameWords() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        ObjectNode alone = Docket.opening(enterprise, venue);
        alone.putArray("handlers").add(Docket.LI);
        String id = docket.open(Docket.opening(enterprise, venue));
        docket.addEvidence(id);
        for (String dry : new String[] {"", "?dryRun=true"}) {
            docket.investigator().refusedPost("cases" + dry, alone).as(422, "case.too-few-handlers");
            docket.investigator()
                    .refusedPost("cases/" + id + "/proposal-notice" + dry, Docket.notice())
                    .as(422, "case.wrong-state");
            docket.investigator()
                    .refusedPost(
                            "cases/" + id + "/investigation-conclusion" + dry,
                            docket.conclusion(venue, 20_000, 1),
                            "If-Match",
                            "\"7\"")
                    .as(412, "version.stale");
            server.client("inspector-4")
                    .refusedPost("cases/" + id + "/evidence/1/exclusion" + dry, City.body("reason", "非法取得"))
                    .as(404, "subject.unknown");
        }
    }
}
