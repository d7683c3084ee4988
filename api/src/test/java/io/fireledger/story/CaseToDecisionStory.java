package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A blocked exit becomes a case, the case a decision, and everybody sees how. It happened in the spring of 2026. */
class CaseToDecisionStory {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate INSPECTED = LocalDate.of(2026, 3, 2);
    private static final String CHAIR = City.ZHAO;
    private static final String CLEARED = "出口当日已清理";
    private static final String FIRST_TIME = "系首次违法";
    private static final long FINE = 4_000_000;

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Prosecution fromAFailedItem(String enterprise, String venue) {
        Clock then = Clock.fixed(INSPECTED.atTime(LocalTime.NOON).atZone(CHINA).toInstant(), CHINA);
        String visit = new City(server, then).newConcluded("ROUTINE", venue, Prosecution.EXITS);
        return Prosecution.ofUnit(city, INSPECTED, enterprise)
                .fined(FINE, "SERIOUS")
                .from(visit, venue);
    }

    @Test
    void fromAFailedItemThroughAHearingToTheServedDecision() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        int decidedBefore = decidedInApril();

        Prosecution story = fromAFailedItem(enterprise, venue);
        story.on("2026-03-03").open().tried().evidence();
        story.on("2026-03-09").conclude();
        Reply told =
                story.on("2026-03-10").notify(story.proposal()).on("2026-03-11").serve(story.notice());
        assertThat(told.text("statementDueOn")).isEqualTo("2026-03-18");
        assertThat(told.text("hearingDueOn")).isEqualTo("2026-03-18");
        story.on("2026-03-12").state(CLEARED);
        hear(story);
        story.on("2026-03-30").answer(CLEARED, FIRST_TIME);
        story.on("2026-03-31").act("legal-reviews/submission", story.submission("HEARING_HELD"));
        story.on("2026-04-01").act(city.legalReviewer(), "legal-reviews", story.review());
        story.on("2026-04-02").discuss();
        story.on("2026-04-03");
        String shown = shownBeforehand(story);
        Reply decided = story.decide(story.decision());
        assertThat(decided.text("document")).isEqualTo(shown).startsWith("渝中消行罚决字〔2026〕");
        assertThat(decided.text("serviceDueOn")).isEqualTo("2026-04-15");
        assertThat(story.serve(shown).text("paymentDueOn")).isEqualTo("2026-04-20");

        isShownAsItStands(story, shown);
        isToldInFull(story);
        story.keptToTheProcedure();
        standsInTheDossiers(story, enterprise, venue);
        standsOnTheTrailOfTheReviewer(story);
        leavesNothingToDo(story);
        assertThat(decidedInApril()).isEqualTo(decidedBefore + 1);
    }

    private void hear(Prosecution story) {
        story.on("2026-03-16").act("hearing-requests", City.body("requestedOn", "2026-03-16"));
        story.on("2026-03-17")
                .act(city.head(), "hearing-chair", City.body("chair", CHAIR, "appointedOn", "2026-03-17"));
        ObjectNode hearing = City.body("heldAt", "2026-03-26T01:00:00Z", "place", "大队听证室", "notifiedOn", "2026-03-17");
        story.serve(story.act("hearings", hearing).text("document"));
        story.act(
                server.client("inspector-3"),
                "hearings/outcome",
                City.body("end", "HELD", "endedAt", "2026-03-26T03:00:00Z", "recordSha256", City.DIGEST)
                        .put("opinion", "建议维持")
                        .setAll(City.body("points", List.of(FIRST_TIME), "agents", List.of("王律师"))));
    }

    /** What would follow from the decision; nothing of it is stored. The number it would get. */
    private String shownBeforehand(Prosecution story) {
        long before = server.head();
        Reply shown = city.decisionMaker()
                .post(story.path() + "decisions?dryRun=true", story.decision())
                .is(200);
        assertThat(shown.at("dryRun").asBoolean()).isTrue();
        assertThat(shown.texts("events", "type"))
                .contains("enforcement.PenaltyDecided", "enforcement.ActsDecided", "legal.NumberTaken");
        assertThat(shown.texts("terms", "rule")).contains("enforcement.decision-service");
        assertThat(shown.texts("documents", "kind")).containsExactly("PENALTY_DECISION");
        assertThat(server.head()).isEqualTo(before);
        assertThat(story.seen("").text("state")).isEqualTo("DISCUSSED");
        return shown.text("documents.0.number");
    }

    private static void isShownAsItStands(Prosecution story, String document) {
        Reply one = story.seen("");
        assertThat(one.text("state")).isEqualTo("SERVED");
        assertThat(one.text("decision.document")).isEqualTo(document);
        assertThat(one.at("decision.fineFen").asLong()).isEqualTo(FINE);
        assertThat(one.text("decision.decidedBy")).isEqualTo(Prosecution.DECIDER);
        assertThat(one.text("decision.servedOn")).isEqualTo("2026-04-03");
        assertThat(one.text("decision.paymentDueOn")).isEqualTo("2026-04-20");
        assertThat(one.at("days.elapsed").asInt()).isEqualTo(31);
        assertThat(one.at("days.uncounted").asInt()).isPositive();
        assertThat(story.seen("documents").texts("items", "kind"))
                .containsExactly("PENALTY_PROPOSAL", "HEARING_NOTICE", "PENALTY_DECISION");
        assertThat(story.seen("documents").texts("items", "service.method")).containsOnly("DIRECT");
    }

    private static void isToldInFull(Prosecution story) {
        Reply history = story.seen("history?limit=200");
        assertThat(history.texts("items", "type"))
                .filteredOn(type -> type.startsWith("enforcement."))
                .containsExactly(
                        "enforcement.DocumentServed",
                        "enforcement.PenaltyDecided",
                        "enforcement.ActsDecided",
                        "enforcement.CollectivelyDiscussed",
                        "enforcement.LegalReviewPassed",
                        "enforcement.SubmittedForLegalReview",
                        "enforcement.FindingsReverified",
                        "enforcement.HearingHeld",
                        "enforcement.DocumentServed",
                        "enforcement.HearingScheduled",
                        "enforcement.HearingChairAppointed",
                        "enforcement.HearingRequested",
                        "enforcement.StatementRecorded",
                        "enforcement.ProposalServed",
                        "enforcement.ProposalNotified",
                        "enforcement.InvestigationConcluded",
                        "enforcement.EvidenceAdded",
                        "enforcement.CaseOpened");
        assertThat(history.texts("items", "label")).doesNotContain("");
        assertThat(history.texts("items", "summary")).doesNotContain("");
    }

    private void standsInTheDossiers(Prosecution story, String enterprise, String venue) {
        for (String subject : List.of("enterprises/" + enterprise, "venues/" + venue)) {
            Reply dossier = story.seen(city.registrar(), subject + "/dossier");
            assertThat(dossier.texts("openCases", "id")).as(subject).contains(story.id());
        }
    }

    private void standsOnTheTrailOfTheReviewer(Prosecution story) {
        List<JsonNode> acts = story.about(
                city.auditor(), "officers/" + Prosecution.REVIEWER + "/trail?role=LEGAL_REVIEWER&limit=200");
        assertThat(acts).singleElement().satisfies(entry -> {
            assertThat(entry.path("type").asString()).isEqualTo("enforcement.LegalReviewPassed");
            assertThat(entry.path("capacity").asString()).isEqualTo("LEGAL_REVIEWER");
        });
    }

    private void leavesNothingToDo(Prosecution story) {
        List<JsonNode> terms = story.about(city.inspector(), "deadlines?authority=CQYZ-XF&limit=200");
        assertThat(terms)
                .extracting(term -> term.path("kind").asString())
                .contains("enforcement.decision", "enforcement.hearing-request", "enforcement.decision-service");
        assertThat(terms).allMatch(term -> term.path("state").asString().equals("MET"));
        assertThat(story.about(city.auditor(), "work-list?state=OPEN&limit=200"))
                .as("nothing is left to do")
                .isEmpty();
        assertThat(story.about(city.auditor(), "work-list?state=DONE&limit=200"))
                .extracting(task -> task.path("kind").asString())
                .contains("enforcement.bring-to-decision", "enforcement.legal-review", "enforcement.serve-decision");
    }

    private int decidedInApril() {
        Reply counted = city.auditor()
                .get(
                        "cases/statistics?violation=FPL-60-1-3&tier=SERIOUS&authority=CQYZ-XF"
                                + "&from=2026-04-01&until=2026-04-30",
                        "Min-Position",
                        Long.toString(server.head()))
                .is(200);
        return counted.items().stream()
                .mapToInt(item -> item.path("fines").asInt())
                .sum();
    }

    @Test
    void whoeverGivesUpStatementAndHearingIsDecidedOnTheSameDay() {
        Prosecution story = Prosecution.ofUnit(city).fined(FINE, "SERIOUS");
        story.concluded().told();
        story.refused("reverification", story.answers()).as(422, "hearing.still-open");
        story.waiveHearing();
        story.refused("hearing-requests", City.body()).as(422, "hearing.given-up");
        story.refused("reverification", story.answers()).as(422, "statement.still-open");
        story.waiveStatement();
        story.decisionRefused(story.decision()).as(422, "decision.not-reverified");
        story.answer();
        story.decisionRefused(story.decision()).as(422, "decision.discussion-missing");
        story.discuss();
        story.refused("decisions", story.decision()).as(403, "role.missing");
        story.decisionRefused(
                        story.decision().put("decidedOn", city.day().plusDays(1).toString()))
                .as(422, "act.in-future")
                .inField("decidedOn");
        String document = story.decide(story.decision()).text("document");
        story.decisionRefused(story.decision()).as(422, "case.wrong-state");
        story.serve(document);
        assertThat(story.seen("").text("state")).isEqualTo("SERVED");
        story.keptToTheProcedure();
    }

    @Test
    void aFineIsRaisedOnlyByANewNoticeOnNewEvidence() {
        Prosecution story = Prosecution.ofUnit(city).fined(2_000_000, "ORDINARY");
        story.concluded().told().state(CLEARED).answer(CLEARED);
        story.fined(2_000_001, "ORDINARY");
        story.decisionRefused(story.decisionOfNow())
                .as(422, "decision.above-notice")
                .inField("charges");
        story.refused("proposal-notice", story.proposalOfNow())
                .as(422, "notice.raised-by-defence")
                .inField("charges");
        story.evidence();
        story.decisionRefused(story.decisionOfNow()).as(422, "decision.above-notice");
        story.told(story.proposalOfNow());
        story.decisionRefused(story.decision()).as(422, "decision.party-not-heard");
        story.waiveStatement().answer();
        story.decide(story.decision());
        story.serve(story.seen("").text("decision.document"));
        story.keptToTheProcedure();
        assertThat(story.seen("").at("decision.fineFen").asLong()).isEqualTo(2_000_001);
        assertThat(story.seen("documents").texts("items", "kind"))
                .containsExactly("PENALTY_PROPOSAL", "PENALTY_PROPOSAL", "PENALTY_DECISION");
    }

    /** Of 5,000 to 50,000 yuan the ordinary tier is what lies over 30 and up to 70 in a hundred. */
    @Test
    void aFineLiesWithinItsRangeAndItsTierToTheFen() {
        Prosecution story = Prosecution.ofUnit(city).open().evidence();
        refusedFine(story, 499_999, "MINOR", "sanction.below-minimum");
        refusedFine(story, 5_000_001, "SERIOUS", "sanction.outside-range");
        refusedFine(story, 1_850_000, "ORDINARY", "sanction.outside-tier");
        refusedFine(story, 3_650_001, "ORDINARY", "sanction.outside-tier");
        for (long lawful : new long[] {1_850_001, 3_650_000}) {
            story.fined(lawful, "ORDINARY").conclude();
        }
        story.fined(500_000, "MINOR").conclude();
        story.fined(5_000_000, "SERIOUS").conclude();
    }

    private static void refusedFine(Prosecution story, long fen, String tier, String code) {
        story.fined(fen, tier);
        story.refused("investigation-conclusion", story.conclusion())
                .as(422, code)
                .inField("charges[0].amountFen");
    }
}
