package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Before a step of a case is taken, it shows what would follow, and leaves the case as it was. */
class CaseDryRunStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void anOpeningShowsItsTermAndStoresNothing() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        ObjectNode opening =
                Prosecution.ofUnit(city, city.day(), enterprise).opening().put("venue", venue);
        long before = server.head();

        Reply shown = city.investigator()
                .post("cases?dryRun=true", opening, "Accept-Language", "en")
                .is(200);

        assertThat(server.head()).isEqualTo(before);
        assertThat(shown.header("Location")).isEmpty();
        assertThat(shown.texts("events", "type")).containsExactly("enforcement.CaseOpened");
        assertThat(shown.text("events.0.label")).isNotEmpty().doesNotContain("enforcement.");
        assertThat(shown.text("events.0.payload.venue")).isEqualTo(venue);
        assertThat(shown.text("terms.0.rule")).isEqualTo("enforcement.decision");
        assertThat(shown.text("terms.0.officer")).isEqualTo("DEMO-INV-1");
        assertThat(shown.text("terms.0.from")).isEqualTo(city.day().toString());
        assertThat(shown.at("documents").size()).isZero();
    }

    @Test
    void everyStepIsShownBeforeItIsTakenAndTakenAsItWasShown() {
        Prosecution one = Prosecution.ofUnit(city).fined(2_000_000, "ORDINARY").open();
        shownThenTaken(one, city.investigator(), "evidence", one.evidenceBody(), "enforcement.EvidenceAdded");
        shownThenTaken(
                one,
                city.investigator(),
                "investigation-conclusion",
                one.conclusion(),
                "enforcement.InvestigationConcluded");
        String notice = document(shownThenTaken(
                one,
                city.investigator(),
                "proposal-notice",
                one.proposal(),
                "legal.NumberTaken",
                "enforcement.ProposalNotified"));
        shownThenTaken(one, city.investigator(), "services", City.serviceBody(notice), "enforcement.ProposalServed");
        shownThenTaken(
                one,
                city.investigator(),
                "statement-waivers",
                City.body("sha256", City.DIGEST),
                "enforcement.StatementWaived");
        shownThenTaken(one, city.investigator(), "reverification", one.answers(), "enforcement.FindingsReverified");
        Reply decided = shownThenTaken(
                one,
                city.decisionMaker(),
                "decisions",
                one.decision(),
                "legal.NumberTaken",
                "enforcement.ActsDecided",
                "enforcement.PenaltyDecided");
        assertThat(decided.text("documents.0.kind")).isEqualTo("PENALTY_DECISION");
        assertThat(decided.texts("terms", "rule")).containsExactly("enforcement.decision-service");
        shownThenTaken(
                one,
                city.investigator(),
                "services",
                City.serviceBody(document(decided)),
                "enforcement.DocumentServed");
        assertThat(one.seen("").text("state")).isEqualTo("SERVED");
    }

    private static String document(Reply shown) {
        return shown.text("documents.0.number");
    }

    /** Twice shown, for the version the case has, it is the same; the case stays where it was; then it is done. */
    private Reply shownThenTaken(Prosecution one, Client client, String step, JsonNode body, String... events) {
        String path = one.path() + step;
        long before = server.head();
        String tag = one.seen("").header("ETag");
        Reply shown = client.post(path + "?dryRun=true", body, "If-Match", tag).is(200);
        Reply again = client.post(path + "?dryRun=true", body, "If-Match", tag).is(200);
        assertThat(again.at("documents")).isEqualTo(shown.at("documents"));
        assertThat(server.head()).isEqualTo(before);
        assertThat(one.seen("").header("ETag")).isEqualTo(tag);
        assertThat(shown.texts("events", "type")).containsExactlyInAnyOrder(events);

        Reply taken = client.post(path, body, "If-Match", tag).is(200);
        assertThat(taken.position()).isEqualTo(before + events.length);
        if (shown.at("documents").size() > 0) {
            assertThat(taken.text("document")).isEqualTo(document(shown));
        }
        return shown;
    }

    @Test
    void whatWouldBeRefusedIsRefusedInTheSameWords() {
        Prosecution one =
                Prosecution.ofUnit(city).fined(2_000_000, "ORDINARY").open().evidence();
        ObjectNode alone = Prosecution.ofUnit(city).handledBy("DEMO-INV-1").opening();
        for (String dry : new String[] {"", "?dryRun=true"}) {
            city.investigator().refusedPost("cases" + dry, alone).as(422, "case.too-few-handlers");
            one.refused("proposal-notice" + dry, one.proposal()).as(422, "case.wrong-state");
            city.investigator()
                    .refusedPost(one.path() + "investigation-conclusion" + dry, one.conclusion(), "If-Match", "\"7\"")
                    .as(412, "version.stale");
            server.client("inspector-4")
                    .refusedPost(one.path() + "evidence/1/exclusion" + dry, City.body("reason", "非法取得"))
                    .as(404, "subject.unknown");
            city.decisionMaker()
                    .refusedPost(one.path() + "decisions" + dry, one.decision())
                    .as(422, "case.wrong-state");
        }
    }
}
