package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A party is told what is proposed, defends itself, is heard, and is answered; the case is reviewed and discussed by people
 * who had no part in it. All of it happened in the spring of 2025: a notice served on 12 March leaves time until the 19th.
 */
class DefenceStory {
    private static final String INV_1 = "DEMO-INV-1";
    private static final String INV_2 = "DEMO-INV-2";
    private static final String HEAD = "DEMO-HEAD-1";
    private static final String DECIDER = "DEMO-DECIDE-1";
    private static final String REVIEWER = "DEMO-LEGAL-1";
    private static final String POINT = "出口当日已清理";
    private static final String LATER_POINT = "系首次违法";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Client investigator() {
        return server.client("investigator-1");
    }

    private Client reviewer() {
        return server.client("legal-reviewer");
    }

    @Test
    void fromTheNoticeToTheResolution() {
        String path = newConcluded(4_000_000, "SERIOUS");
        String notice = notified(path, true);
        Reply served = serve(path, notice, "2025-03-12");
        assertThat(served.text("statementDueOn")).isEqualTo("2025-03-19");
        assertThat(served.text("hearingDueOn")).isEqualTo("2025-03-19");
        investigator()
                .refusedPost(path + "services", City.serviceBody(notice))
                .as(422, "service.served-already")
                .inField("document");
        state(path, POINT, "2025-03-13");
        investigator()
                .refusedPost(path + "reverification", answers("2025-03-19", answer(POINT)))
                .as(422, "hearing.still-open");

        Reply asked = investigator()
                .post(path + "hearing-requests", City.body("requestedOn", "2025-03-19"))
                .is(200);
        assertThat(asked.at("accepted").asBoolean()).isTrue();
        city.head()
                .refusedPost(path + "hearing-chair", City.body("chair", INV_1, "appointedOn", "2025-03-20"))
                .as(422, "case.investigator")
                .inField("chair");
        city.head()
                .post(path + "hearing-chair", City.body("chair", REVIEWER, "appointedOn", "2025-03-20"))
                .is(200);
        investigator()
                .refusedPost(path + "hearings", hearing("2025-03-30T02:00:00Z"))
                .as(422, "hearing.too-soon")
                .inField("heldAt");
        String hearing = investigator()
                .post(path + "hearings", hearing("2025-03-31T02:00:00Z"))
                .is(200)
                .text("document");
        serve(path, hearing, "2025-03-20");
        ObjectNode outcome = City.body("end", "HELD", "endedAt", "2025-03-31T03:00:00Z", "recordSha256", City.DIGEST)
                .put("opinion", "建议维持")
                .set("points", RunningServer.JSON.valueToTree(List.of(LATER_POINT)));
        city.decisionMaker().refusedPost(path + "hearings/outcome", outcome).as(422, "hearing.not-its-chair");
        reviewer().post(path + "hearings/outcome", outcome).is(200);

        investigator()
                .refusedPost(path + "reverification", answers("2025-04-01", answer(POINT)))
                .as(422, "reverification.point-missing")
                .inField("answers");
        investigator()
                .post(path + "reverification", answers("2025-04-01", answer(POINT), answer(LATER_POINT)))
                .is(200);
        reviewed(path);
    }

    private void reviewed(String path) {
        ObjectNode resolution = City.body("opinions", opinions(HEAD, DECIDER), "minutesSha256", City.DIGEST)
                .put("discussedOn", "2025-04-07")
                .set("resolution", RunningServer.json("""
                        {"outcome": "PENALTY", "sanctions": [[{"kind": "FINE", "amountFen": 4000000}]]}"""));
        city.head().refusedPost(path + "collective-discussions", resolution).as(422, "discussion.before-review");
        investigator()
                .refusedPost(path + "legal-reviews/submission", submission("COMPLEX"))
                .as(422, "review.ground-missing")
                .inField("grounds");
        investigator()
                .post(path + "legal-reviews/submission", submission("HEARING_HELD", "COMPLEX"))
                .is(200);
        investigator()
                .post(
                        path + "adviser-opinions",
                        City.body("adviser", "王律师", "opinion", "程序合法", "givenOn", "2025-04-02"))
                .is(200);
        reviewer()
                .post(path + "legal-reviews", City.body("passed", true, "opinion", "同意", "reviewedOn", "2025-04-03"))
                .is(200);
        city.head()
                .refusedPost(
                        path + "collective-discussions", resolution.deepCopy().set("opinions", opinions(HEAD, INV_2)))
                .as(422, "case.investigator")
                .inField("opinions");
        city.head().post(path + "collective-discussions", resolution).is(200);
        state(path, "又补充一份证明", "2025-04-08");
        city.head().refusedPost(path + "collective-discussions", resolution).as(422, "case.wrong-state");
    }

    @Test
    void aRequestThatComesTooLateIsRefusedInWritingAndServed() {
        String path = newConcluded(4_000_000, "SERIOUS");
        serve(path, notified(path, true), "2025-03-12");
        Reply refused = investigator()
                .post(path + "hearing-requests", City.body("requestedOn", "2025-03-20"))
                .is(200);
        assertThat(refused.at("accepted").asBoolean(true)).isFalse();
        assertThat(refused.text("lastDay")).isEqualTo("2025-03-19");
        assertThat(refused.text("document")).contains("不听");
        serve(path, refused.text("document"), "2025-03-21");
        investigator()
                .refusedPost(path + "hearing-waivers", City.body("sha256", City.DIGEST, "waivedOn", "2025-03-20"))
                .as(422, "hearing.lapsed");
        investigator().post(path + "reverification", answers("2025-03-20")).is(200);
    }

    @Test
    void aSmallFineGivesNoHearingAndAStatementNeverRaisesIt() {
        String path = newConcluded(2_000_000, "ORDINARY");
        serve(path, notified(path, false), "2025-03-12");
        investigator()
                .refusedPost(path + "hearing-requests", City.body("requestedOn", "2025-03-13"))
                .as(422, "hearing.no-right");
        state(path, POINT, "2025-03-20");
        ObjectNode raised = notice("2025-03-21");
        raised.set("charges", RunningServer.JSON.createArrayNode().add(charge(2_500_000, "ORDINARY")));
        investigator()
                .refusedPost(path + "proposal-notice", raised)
                .as(422, "notice.raised-by-defence")
                .inField("charges");
        evidence(path, "cd".repeat(32), "2025-03-21T01:00:00Z");
        investigator().post(path + "proposal-notice", raised).is(200);
    }

    private String newConcluded(long fen, String tier) {
        ObjectNode opening = City.body("source", "OWN_FINDING", "division", "500103", "suspected", "FPL-60-1-3")
                .put("facts", "二楼安全出口堵塞")
                .put("openedOn", "2025-03-03")
                .set("party", City.body("kind", "UNIT", "enterprise", city.newEnterprise()));
        opening.set("handlers", RunningServer.JSON.valueToTree(List.of(INV_1, INV_2)));
        String path = "cases/" + investigator().post("cases", opening).is(201).id() + "/";
        evidence(path, City.DIGEST, "2025-03-03T02:00:00Z");
        ObjectNode conclusion = City.body("established", true, "facts", "堵塞属实", "evidence", List.of(1))
                .put("concludedOn", "2025-03-10")
                .set("correction", City.body("kind", "AT_ONCE", "measures", "清理安全出口"));
        conclusion.set("charges", RunningServer.JSON.createArrayNode().add(charge(fen, tier)));
        investigator().post(path + "investigation-conclusion", conclusion).is(200);
        return path;
    }

    private void evidence(String path, String sha256, String obtainedAt) {
        investigator()
                .post(
                        path + "evidence",
                        City.body("kind", "SITE_RECORD", "description", "现场照片", "sha256", sha256)
                                .put("mediaType", "image/jpeg")
                                .put("obtainedAt", obtainedAt)
                                .put("custodian", "李明"))
                .is(200);
    }

    private static ObjectNode charge(long fen, String tier) {
        return City.body("conduct", "SAFETY_EXITS", "actFrom", "2025-03-01", "actUntil", "2025-03-01", "tier", tier)
                .put("violation", "FPL-60-1-3")
                .set(
                        "sanctions",
                        RunningServer.JSON.createArrayNode().add(City.body("kind", "FINE", "amountFen", fen)));
    }

    private static ObjectNode notice(String notifiedOn) {
        return City.body("outcome", "PENALTY", "facts", "堵塞属实", "reasons", "消防法第六十条", "notifiedOn", notifiedOn);
    }

    private String notified(String path, boolean hearingRight) {
        Reply notified = investigator()
                .post(path + "proposal-notice", notice("2025-03-11"))
                .is(200);
        assertThat(notified.at("hearingRight").asBoolean(!hearingRight)).isEqualTo(hearingRight);
        return notified.text("document");
    }

    private Reply serve(String path, String document, String effectiveOn) {
        return investigator()
                .post(path + "services", City.serviceBody(document).put("effectiveOn", effectiveOn))
                .is(200);
    }

    private void state(String path, String point, String statedOn) {
        investigator()
                .post(path + "statements", City.body("points", List.of(point), "statedOn", statedOn))
                .is(200);
    }

    private static ObjectNode hearing(String heldAt) {
        return City.body("heldAt", heldAt, "place", "大队听证室", "notifiedOn", "2025-03-20");
    }

    private static ObjectNode answer(String point) {
        return City.body("point", point, "adopted", false, "reason", "与现场照片不符");
    }

    private static ObjectNode answers(String verifiedOn, ObjectNode... answers) {
        return City.body("answers", List.of(answers), "result", "维持", "changed", false, "verifiedOn", verifiedOn);
    }

    private static ObjectNode submission(String... grounds) {
        return City.body("grounds", List.of(grounds), "note", "送审", "submittedOn", "2025-04-02");
    }

    private static ArrayNode opinions(String... members) {
        ArrayNode opinions = RunningServer.JSON.createArrayNode();
        for (String member : members) {
            opinions.add(City.body("member", member, "agrees", true, "opinion", "同意"));
        }
        return opinions;
    }
}
