package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A case is opened and investigated; an officer steps back; a crime is suspected and not pursued; a case ends early. */
class InvestigationStory {
    private static final String FIRST = "DEMO-INV-1";
    private static final String SECOND = "DEMO-INV-2";
    private static final String HEAD = "DEMO-HEAD-1";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Client investigator() {
        return server.client("investigator-1");
    }

    private Client head() {
        return server.client("authority-head");
    }

    private Reply seen(String caseId) {
        return investigator()
                .get("cases/" + caseId, "Min-Position", Long.toString(server.head()))
                .is(200);
    }

    private static ObjectNode opening(String enterprise, String venue) {
        return City.body(
                "source",
                "OWN_FINDING",
                "party",
                City.body("kind", "UNIT", "enterprise", enterprise),
                "venue",
                venue,
                "suspected",
                "FPL-60-1-3",
                "facts",
                "二楼安全出口被货物堵塞",
                "handlers",
                List.of(FIRST, SECOND));
    }

    private String newCase() {
        String enterprise = city.newEnterprise();
        return investigator()
                .post("cases", opening(enterprise, city.newRestaurant(enterprise)))
                .is(201)
                .id();
    }

    private static ObjectNode evidence(int content) {
        return City.body(
                "kind",
                "SITE_RECORD",
                "description",
                "现场检查笔录",
                "sha256",
                "%064x".formatted(content),
                "mediaType",
                "application/pdf",
                "obtainedAt",
                City.now(),
                "custodian",
                "证据室");
    }

    private static ObjectNode charge(String violation, long fen) {
        return City.body(
                "conduct",
                "EVACUATION_ROUTES",
                "actFrom",
                City.today().minusDays(3),
                "actUntil",
                City.today(),
                "violation",
                violation,
                "tier",
                "ORDINARY",
                "sanctions",
                List.of(City.body("kind", "FINE", "amountFen", fen)));
    }

    private static ObjectNode conclusion(ObjectNode charge, int... evidence) {
        return City.body(
                "established",
                true,
                "charges",
                List.of(charge),
                "facts",
                "安全出口被货物堵塞，事实清楚",
                "evidence",
                evidence,
                "correction",
                City.body("kind", "AT_ONCE", "measures", "清理安全出口"));
    }

    @Test
    void evidenceLeadsToAConclusionWithinTheLaw() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        investigator()
                .refusedPost("cases", opening(enterprise, venue).put("suspected", "FPL-58-1-2"))
                .as(422, "case.other-authority")
                .inField("suspected");
        Reply opened = investigator().post("cases", opening(enterprise, venue)).is(201);
        String id = opened.id();
        assertThat(opened.header("Location")).isEqualTo("/api/v1/cases/" + id);
        String one = "cases/" + id;

        investigator().post(one + "/evidence", evidence(1)).is(200);
        investigator().post(one + "/evidence", evidence(2)).is(200);
        investigator()
                .refusedPost(one + "/evidence", evidence(2))
                .as(422, "evidence.on-record-already")
                .inField("sha256");
        ObjectNode toTheLab = City.body("from", "证据室", "to", "鉴定所", "purpose", "送检", "handedOverAt", City.now());
        investigator().post(one + "/evidence/2/custody", toTheLab).is(200);
        investigator()
                .refusedPost(one + "/evidence/2/custody", toTheLab)
                .as(422, "evidence.not-its-custodian")
                .inField("from");
        investigator().refusedPost(one + "/evidence/x/custody", toTheLab).as(404, "subject.unknown");

        ObjectNode preservation = City.body("number", 1, "approvedBy", FIRST, "place", "证据室");
        investigator()
                .refusedPost(one + "/preservations", preservation)
                .as(422, "case.needs-head")
                .inField("approvedBy");
        investigator()
                .post(one + "/preservations", preservation.put("approvedBy", HEAD))
                .is(200);
        investigator()
                .post(
                        one + "/preservations/1/disposal",
                        City.body("disposal", "RECORDED_AND_RETURNED", "reason", "已拍照"))
                .is(200);

        investigator()
                .refusedPost(one + "/investigation-conclusion", conclusion(charge("FPL-60-1-3", 3_650_001), 1))
                .as(422, "sanction.outside-tier")
                .inField("charges[0].amountFen");
        investigator()
                .post(one + "/investigation-conclusion", conclusion(charge("FPL-60-1-3", 3_650_000), 1))
                .is(200);
        assertThat(seen(id).text("state")).isEqualTo("INVESTIGATED");
        assertThat(seen(id).at("investigation.evidence").size()).isEqualTo(2);

        investigator()
                .post(one + "/evidence/1/exclusion", City.body("reason", "取证程序违法"))
                .is(200);
        assertThat(seen(id).text("state")).isEqualTo("OPENED");
        investigator()
                .refusedPost(one + "/investigation-conclusion", conclusion(charge("FPL-60-1-3", 3_000_000), 1))
                .as(422, "evidence.excluded")
                .inField("evidence");
    }

    @Test
    void aHandlerStepsBackAndAnotherTakesThePlace() {
        String id = newCase();
        String one = "cases/" + id;
        ObjectNode request = City.body(
                "officer", SECOND, "origin", "PARTY", "ground", "KIN_INTEREST", "applicant", "王某", "reason", "近亲属");
        server.client("applicant").post(one + "/recusals", request).is(200);
        investigator().post(one + "/evidence", evidence(1)).is(200);
        head().post(
                        "officers/" + SECOND + "/recusal-decisions",
                        City.body("matter", "enforcement:" + id, "granted", true, "reason", "情况属实"))
                .is(200);
        server.client("investigator-2")
                .refusedPost(one + "/evidence", evidence(2))
                .as(422, "officer.recused");
        investigator().refusedPost(one + "/evidence", evidence(2)).as(422, "case.too-few-handlers");
        String third = city.newInspector(City.YUZHONG);
        investigator()
                .refusedPost(one + "/handlers", City.body("handlers", List.of(FIRST, third)))
                .as(422, "case.reason-missing")
                .inField("reason");
        investigator()
                .post(one + "/handlers", City.body("handlers", List.of(FIRST, third), "reason", "回避"))
                .is(200);
        investigator().post(one + "/evidence", evidence(2)).is(200);
        assertThat(seen(id).at("handlers").toString()).contains(third).doesNotContain(SECOND);
    }

    @Test
    void thePoliceDeclineAndTheCaseGoesOnWhereItStood() {
        String id = newCase();
        String one = "cases/" + id;
        investigator().post(one + "/evidence", evidence(1)).is(200);
        investigator()
                .post(one + "/investigation-conclusion", conclusion(charge("FPL-60-1-3", 2_000_000), 1))
                .is(200);
        investigator()
                .post(one + "/transfers", City.body("crime", "失火罪", "facts", "造成严重后果", "team", List.of(FIRST, SECOND)))
                .is(200);
        head().refusedPost(one + "/termination", City.body("ground", "NO_ACT", "reason", "没有违法事实"))
                .as(422, "transfer.pending");
        ObjectNode approval = City.body("approved", true, "decidedAt", City.now());
        investigator().refusedPost(one + "/transfers/decision", approval).as(403, "role.missing");
        head().post(one + "/transfers/decision", approval).is(200);
        Reply sent = investigator()
                .post(one + "/transfers/sending", City.body("police", "渝中区公安分局", "sentAt", City.now()))
                .is(200);
        assertThat(sent.text("document")).startsWith("渝中消罪移字〔");
        assertThat(seen(id).text("state")).isEqualTo("WITH_POLICE");
        investigator().refusedPost(one + "/evidence", evidence(2)).as(422, "case.wrong-state");
        investigator()
                .post(one + "/transfers/police-answer", City.body("accepted", false, "reason", "没有犯罪事实"))
                .is(200);
        investigator().post(one + "/transfers/reconsideration", City.body()).is(200);
        investigator()
                .refusedPost(one + "/transfers/resumption", City.body("reason", "公安机关不予立案"))
                .as(422, "transfer.out-of-order");
        investigator()
                .post(one + "/transfers/police-answer", City.body("accepted", false, "reason", "维持不予立案"))
                .is(200);
        investigator()
                .post(one + "/transfers/prosecutor", City.body("procuratorate", "渝中区人民检察院"))
                .is(200);
        investigator()
                .post(one + "/transfers/resumption", City.body("reason", "公安机关不予立案"))
                .is(200);
        assertThat(seen(id).text("state")).isEqualTo("INVESTIGATED");
        assertThat(seen(id).text("decisionDueOn")).isNotEmpty();
    }

    @Test
    void thePoliceFileACaseAndTakeTheExhibits() {
        String id = newCase();
        String one = "cases/" + id;
        investigator().post(one + "/evidence", evidence(1)).is(200);
        investigator()
                .post(one + "/transfers", City.body("crime", "失火罪", "facts", "造成严重后果", "team", List.of(FIRST, SECOND)))
                .is(200);
        head().post(one + "/transfers/decision", City.body("approved", true, "decidedAt", City.now()))
                .is(200);
        investigator()
                .post(one + "/transfers/sending", City.body("police", "渝中区公安分局", "sentAt", City.now()))
                .is(200);
        investigator()
                .post(one + "/transfers/police-answer", City.body("accepted", true, "filingNumber", "渝公立字〔2026〕1号"))
                .is(200);
        ObjectNode closure = City.body("ground", "TRANSFERRED");
        head().refusedPost(one + "/closure", closure).as(422, "case.wrong-state");
        investigator()
                .post(one + "/transfers/exhibits", City.body("evidence", List.of(1)))
                .is(200);
        head().post(one + "/closure", closure).is(200);
        assertThat(seen(id).text("state")).isEqualTo("CLOSED");
    }

    @Test
    void aDisputedCaseWaitsForTheCommonSuperior() {
        String id = newCase();
        String one = "cases/" + id;
        investigator()
                .post(one + "/jurisdiction-disputes", City.body("other", "XC-XF", "grounds", "行为地有争议"))
                .is(200);
        ObjectNode termination = City.body("ground", "NO_ACT", "reason", "没有违法事实");
        head().refusedPost(one + "/termination", termination).as(422, "case.jurisdiction-disputed");
        head().refusedPost(one + "/jurisdiction-designations", City.body("agency", City.YUZHONG, "reason", "最先立案"))
                .as(422, "case.cannot-award-itself");
        String chief = city.newInspector("CQ-XF");
        Client above = server.bearing(server.tokens().ofOfficer("AUTHORITY_HEAD", chief, "CQ-XF"));
        above.refusedPost(one + "/jurisdiction-designations", City.body("agency", City.YUZHONG, "reason", "最先立案"))
                .as(422, "case.not-common-superior");
        head().post(one + "/jurisdiction-designations", City.body("agency", "XC-XF", "reason", "协商移交"))
                .is(200);
        assertThat(seen(id).text("agency")).isEqualTo("XC-XF");
        investigator().refusedPost(one + "/evidence", evidence(1)).as(422, "case.not-your-agency");
    }

    @Test
    void theHeadEndsAnInvestigationAndTakesItUpAgain() {
        String id = newCase();
        String one = "cases/" + id;
        ObjectNode termination = City.body("ground", "NO_ACT", "reason", "没有违法事实");
        investigator().refusedPost(one + "/termination", termination).as(403, "role.missing");
        head().refusedPost(one + "/termination", City.body("ground", "PARTY_CEASED", "reason", "单位终止"))
                .as(422, "case.party-stands")
                .inField("ground");
        Reply terminated = head().post(one + "/termination", termination).is(200);
        assertThat(terminated.text("document")).startsWith("渝中消终字〔");
        head().refusedPost(one + "/closure", City.body("ground", "PERFORMED")).as(422, "case.wrong-state");
        head().post(one + "/closure", City.body("ground", "TERMINATED")).is(200);
        head().post(one + "/reopening", City.body("reason", "发现新的证据")).is(200);
        Reply again = seen(id);
        assertThat(again.text("state")).isEqualTo("OPENED");
        assertThat(again.text("decisionDueOn"))
                .isGreaterThanOrEqualTo(City.today().plus(90, ChronoUnit.DAYS).toString());
    }
}
