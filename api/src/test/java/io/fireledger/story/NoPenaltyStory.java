package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Who is not penalised, or less: a first offence put right at once, and the young. */
class NoPenaltyStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void aFirstOffenceMayBeWaivedAndASecondMayNot() {
        String enterprise = city.newEnterprise();
        LocalDate day = city.day();
        Prosecution first = Prosecution.ofUnit(city, day, enterprise).corrected("MINOR");
        first.concluded();
        first.decisionRefused(first.noPenalty("FIRST_OFFENCE").without("education"))
                .as(422, "decision.education-missing")
                .inField("education");
        Prosecution second =
                Prosecution.ofUnit(city, day.minusDays(1), enterprise).corrected("MINOR");
        second.on(day.toString()).concluded();
        String document = first.decide(first.noPenalty("FIRST_OFFENCE")).text("document");
        assertThat(document).contains("消不罚决字");
        first.serve(document);
        Reply seen = first.seen("");
        assertThat(seen.text("decision.outcome")).isEqualTo("NO_PENALTY");
        assertThat(seen.text("decision.ground")).isEqualTo("FIRST_OFFENCE");
        assertThat(seen.text("decision.education")).isNotEmpty();
        first.keptToTheProcedure();

        second.decisionRefused(second.noPenalty("FIRST_OFFENCE"))
                .as(422, "decision.not-first-offence")
                .inField("ground");
        second.fined(500_000, "MINOR").conclude();
        second.told().waiveStatement().answer();
        second.decide(second.decision());
    }

    @Test
    void aFirstOffenceThatStandsOrDidHarmIsNotWaived() {
        Prosecution standing = Prosecution.ofUnit(city).fined(500_000, "MINOR").concluded();
        standing.decisionRefused(standing.noPenalty("FIRST_OFFENCE"))
                .as(422, "no-penalty.not-corrected")
                .inField("ground");
        Prosecution harmful = Prosecution.ofUnit(city).corrected("ORDINARY");
        harmful.charge().put("harmful", true);
        harmful.concluded();
        harmful.decisionRefused(harmful.noPenalty("FIRST_OFFENCE")).as(422, "no-penalty.harmful");
        harmful.decisionRefused(harmful.noPenalty("MINOR_AND_CORRECTED")).as(422, "no-penalty.not-minor");
    }

    /** Whoever turns eighteen, or fourteen, on the day of the act has not reached that age yet. */
    @Test
    void whoIsUnderEighteenGetsLessThanTheMostOfTheTier() {
        Prosecution story = young(18).fined(15_000, "MINOR").open().evidence();
        story.refused("investigation-conclusion", story.conclusion())
                .as(422, "charge.age-not-weighed")
                .inField("charges[0]");
        story.mitigated("AGE_14_TO_17").conclude();
        story.told().waiveStatement().answer();
        story.decisionRefused(story.decision()).as(422, "decision.not-lightened");
        story.fined(14_999, "MINOR");
        story.decide(story.decisionOfNow());
        assertThat(story.seen("").at("decision.fineFen").asLong()).isEqualTo(14_999);

        Prosecution.ofPerson(city, person(city.day().minusYears(18).minusDays(1)))
                .fined(15_000, "MINOR")
                .concluded();
    }

    @Test
    void whoIsUnderFourteenIsNotPenalised() {
        Prosecution story = young(14).fined(5_000, "MINOR").open().evidence();
        story.refused("investigation-conclusion", story.conclusion()).as(422, "party.under-age");
        story.corrected("MINOR").conclude();
        story.decisionRefused(story.decision()).as(422, "decision.not-notified");
        story.fined(5_000, "MINOR");
        story.refused("proposal-notice", story.proposalOfNow()).as(422, "party.under-age");
        story.decisionRefused(story.noPenalty("NO_CAPACITY")).as(422, "no-penalty.has-capacity");
        story.serve(story.decide(story.noPenalty("UNDER_AGE")).text("document"));
        story.keptToTheProcedure();

        Prosecution older = Prosecution.ofPerson(
                        city, person(city.day().minusYears(14).minusDays(1)))
                .corrected("MINOR")
                .concluded();
        older.decisionRefused(older.noPenalty("UNDER_AGE"))
                .as(422, "no-penalty.of-age")
                .inField("ground");
    }

    /** Nothing is imposed, so that nobody waits for what the party might still say. */
    @Test
    void whoWasNotifiedMayBeSparedAtOnce() {
        Prosecution story =
                Prosecution.ofUnit(city).fined(3_000_000, "ORDINARY").concluded();
        story.told();
        story.corrected("ORDINARY");
        ObjectNode spared = story.noPenalty("FIRST_OFFENCE");
        spared.set("correction", City.body("kind", "DONE", "measures", "当场清除"));
        story.serve(story.decide(spared).text("document"));
        assertThat(story.seen("").at("terms"))
                .as("the right of the party to be heard is over with the case")
                .allMatch(term -> term.path("state").asString().equals("MET"));
        assertThat(story.about(city.auditor(), "work-list?state=OPEN&limit=200"))
                .isEmpty();
    }

    /** However grave, it is on a penalty that the leaders must discuss (行政处罚法 57). */
    @Test
    void whatAChildDidIsNotDiscussedForBeingGrave() {
        Prosecution story = young(14).corrected("SERIOUS").concluded();
        story.serve(story.decide(story.noPenalty("UNDER_AGE")).text("document"));
        story.keptToTheProcedure();
    }

    /** A complex case: the leaders discuss it, and the party is told beforehand, although nothing is imposed. */
    @Test
    void whatAChildDidIsDiscussedWhereItIsComplex() {
        Prosecution story = young(14).corrected("SERIOUS").concluded();
        story.told(story.proposal().put("outcome", "NO_PENALTY"))
                .waiveStatement()
                .answer();
        story.act("legal-reviews/submission", story.submission("COMPLEX"));
        story.act(city.legalReviewer(), "legal-reviews", story.review());
        story.decisionRefused(story.noPenalty("UNDER_AGE")).as(422, "decision.discussion-missing");
        ObjectNode discussion = story.discussion();
        discussion.set("resolution", City.body("outcome", "NO_PENALTY", "ground", "UNDER_AGE"));
        story.act(city.head(), "collective-discussions", discussion);
        story.decisionRefused(story.noPenalty("NO_SUBJECTIVE_FAULT")).as(422, "decision.not-as-resolved");
        story.serve(story.decide(story.noPenalty("UNDER_AGE")).text("document"));
        story.keptToTheProcedure();
    }

    /** Of that age today. */
    private Prosecution young(int years) {
        return Prosecution.ofPerson(city, person(city.day().minusYears(years)));
    }

    private static ObjectNode person(LocalDate bornOn) {
        return City.body("name", "小明", "bornOn", bornOn);
    }
}
