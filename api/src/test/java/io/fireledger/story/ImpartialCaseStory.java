package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Nobody judges what they investigated, and nobody investigates what is too close to them. */
class ImpartialCaseStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void whoEverInvestigatedNeitherChairsNorReviewsNorDecides() {
        Prosecution story = Prosecution.ofUnit(city)
                .fined(4_000_000, "SERIOUS")
                .handledBy(Prosecution.FIRST, City.ZHAO, Prosecution.REVIEWER, Prosecution.DECIDER);
        story.concluded();
        story.act("handlers", City.body("handlers", List.of(Prosecution.FIRST, Prosecution.SECOND), "reason", "另有任务"));
        story.told().state("出口当日已清理").act("hearing-requests", City.body());
        city.head()
                .refusedPost(story.path() + "hearing-chair", City.body("chair", City.ZHAO))
                .as(422, "case.investigator")
                .inField("chair");
        story.waiveHearing().answer("出口当日已清理");
        story.act("legal-reviews/submission", story.submission("COMPLEX"));
        city.legalReviewer()
                .refusedPost(story.path() + "legal-reviews", story.review())
                .as(422, "case.investigator");
        city.head()
                .refusedPost(story.path() + "collective-discussions", story.discussion())
                .as(422, "discussion.before-review");
        story.decisionRefused(story.decision()).as(422, "case.investigator");
        assertThat(story.seen("").text("state")).isEqualTo("REVERIFIED");
    }

    @Test
    void whoeverReviewedDoesNotDecideAndWhoeverDecidedDoesNotInvestigate() {
        Prosecution story =
                Prosecution.ofUnit(city).fined(2_000_000, "ORDINARY").ready();
        story.act("legal-reviews/submission", story.submission("COMPLEX"));
        story.act(city.legalReviewer(), "legal-reviews", story.review());
        Client reviewerAsDecider =
                server.bearing(server.tokens().ofOfficer("DECISION_MAKER", Prosecution.REVIEWER, City.YUZHONG));
        reviewerAsDecider
                .refusedPost(story.path() + "decisions", story.decision())
                .as(422, "decision.reviewer-decides");
        ObjectNode judged = City.body("handlers", List.of(Prosecution.FIRST, Prosecution.REVIEWER), "reason", "增派");
        story.refused("handlers", judged).as(422, "case.judged-already").inField("handlers");
        story.discuss().decide(story.decision());
    }

    @Test
    void aRecusedHandlerGivesWayToAnother() {
        String kin = city.newInspector(City.YUZHONG);
        Prosecution story = Prosecution.ofUnit(city)
                .fined(2_000_000, "ORDINARY")
                .handledBy(Prosecution.FIRST, kin)
                .open();
        ObjectNode request = City.body(
                "officer",
                kin,
                "origin",
                "PARTY",
                "ground",
                "KIN_INTEREST",
                "applicant",
                City.RESPONSIBLE,
                "reason",
                "与负责人有近亲属关系");
        story.act("recusals", request);
        story.evidence();
        city.head()
                .post(
                        "officers/" + kin + "/recusal-decisions",
                        City.body("matter", "enforcement:" + story.id(), "granted", true, "reason", "情况属实"))
                .is(200);

        story.refused("evidence", story.evidenceBody()).as(422, "case.too-few-handlers");
        story.refused("investigation-conclusion", story.conclusion()).as(422, "case.too-few-handlers");
        story.refused("handlers", City.body("handlers", List.of(Prosecution.FIRST, kin)))
                .as(422, "officer.recused")
                .inField("handlers");
        story.refused("handlers", City.body("handlers", List.of(Prosecution.FIRST, Prosecution.SECOND)))
                .as(422, "case.reason-missing")
                .inField("reason");
        story.act(
                "handlers", City.body("handlers", List.of(Prosecution.FIRST, Prosecution.SECOND), "reason", "原承办人回避"));
        story.conclude().told().waiveStatement().answer();
        story.serve(story.decide(story.decision()).text("document"));
        story.keptToTheProcedure();
        assertThat(story.about(city.auditor(), "officers/" + kin + "/trail?limit=200"))
                .extracting(entry -> entry.path("type").asString())
                .contains("officer.RecusalRequested", "officer.RecusalGranted");
    }
}
