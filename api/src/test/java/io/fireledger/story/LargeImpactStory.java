package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A suspension with a large impact on economy and society is the government's to decide (Fire Protection Law 70). */
class LargeImpactStory {
    private static final String TOO_NEAR_A_DWELLING = "FPL-61-1";
    private static final long FINE = 2_000_000;

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void isImposedAsTheGovernmentDecided() {
        Prosecution story = heard();
        story.discuss();
        story.decisionRefused(ofLargeImpact(story.decision()))
                .as(422, "sanction.government-decides")
                .inField("charges");
        city.decisionMaker()
                .refusedPost(story.path() + "government-decisions", government(true, 1))
                .as(422, "government-decision.unknown-charge")
                .inField("charges");
        story.refused("government-decisions", government(true, 0)).as(403, "role.missing");

        story.act(city.decisionMaker(), "government-decisions", government(true, 0));
        story.serve(story.decide(ofLargeImpact(story.decision())).text("document"));

        story.keptToTheProcedure();
        assertThat(story.seen("").at("decision.fineFen").asLong()).isEqualTo(FINE);
        assertThat(story.seen("history?limit=200").texts("items", "type"))
                .contains("enforcement.GovernmentDecisionRecorded");
    }

    @Test
    void isLeftOutWhereTheGovernmentRefusedIt() {
        Prosecution story = heard();
        story.act(city.decisionMaker(), "government-decisions", government(false, 0));
        story.decisionRefused(ofLargeImpact(story.decision())).as(422, "decision.discussion-missing");
        story.discuss();
        story.decisionRefused(ofLargeImpact(story.decision()))
                .as(422, "sanction.government-refused")
                .inField("charges");

        story.fined(FINE, "ORDINARY").discuss();
        story.serve(story.decide(ofLargeImpact(story.decisionOfNow())).text("document"));
        assertThat(story.seen("").at("decision.fineFen").asLong()).isEqualTo(FINE);
    }

    /** Notified of a fine and a suspension, and nothing is left to be said. */
    private Prosecution heard() {
        Prosecution story = Prosecution.ofUnit(city).fined(FINE, "ORDINARY");
        story.opening().put("suspected", TOO_NEAR_A_DWELLING);
        story.charge().put("violation", TOO_NEAR_A_DWELLING).put("conduct", TOO_NEAR_A_DWELLING);
        ((ArrayNode) story.charge().path("sanctions")).add(City.body("kind", "SUSPEND_BUSINESS"));
        return story.concluded().told().waiveStatement().waiveHearing().answer();
    }

    private static ObjectNode ofLargeImpact(ObjectNode decision) {
        return decision.put("largeImpact", true);
    }

    private ObjectNode government(boolean isGranted, int charge) {
        return City.body(
                "government",
                "重庆市渝中区人民政府",
                "requestedBy",
                "重庆市渝中区应急管理局",
                "requestedOn",
                city.day(),
                "decidedOn",
                city.day(),
                "granted",
                isGranted,
                "documentNumber",
                "渝中府函〔2026〕12号",
                "sha256",
                City.DIGEST,
                "charges",
                List.of(charge));
    }
}
