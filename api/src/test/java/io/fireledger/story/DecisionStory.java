package io.fireledger.story;

import static io.fireledger.story.RacingClientsStory.race;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Cases come to their decisions: a fine that is served, a waiver, a fine on the spot; and what is never decided. */
class DecisionStory {
    private static final String REASONS = "事实清楚，证据确凿";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private final Docket docket = new Docket(server, city);
    private final String enterprise = city.newEnterprise();

    private Client investigator() {
        return docket.investigator();
    }

    private static ObjectNode penalty() {
        return City.body("outcome", "PENALTY", "reasons", REASONS);
    }

    /** Concluded today with a fine for the blocked exits of that venue. */
    private String concluded(String venue, long yuan) {
        String id = docket.open(Docket.opening(enterprise, venue));
        docket.addEvidence(id);
        docket.conclude(id, venue, yuan);
        return "cases/" + id + "/";
    }

    /** Notified and served today, the statement given up, answered. */
    private String ready(String venue, long yuan) {
        String path = concluded(venue, yuan);
        String notice = investigator()
                .post(path + "proposal-notice", Docket.notice())
                .is(200)
                .text("document");
        investigator()
                .post(path + "services", City.serviceBody(notice, City.today()))
                .is(200);
        investigator()
                .post(path + "statement-waivers", City.body("sha256", City.DIGEST))
                .is(200);
        investigator()
                .post(path + "reverification", City.body("answers", List.of(), "result", "维持", "changed", false))
                .is(200);
        return path;
    }

    @Test
    void aFineIsDecidedByWhoeverHadNoPartInItAndServed() {
        String path = concluded(city.newRestaurant(), 20_000);
        city.decisionMaker().refusedPost(path + "decisions", penalty()).as(422, "decision.not-notified");
        path = ready(city.newRestaurant(), 20_000);
        investigator().refusedPost(path + "decisions", penalty()).as(403, "role.missing");
        city.decisionMaker()
                .refusedPost(
                        path + "decisions",
                        penalty().put("decidedOn", City.today().plusDays(1).toString()))
                .as(422, "act.in-future")
                .inField("decidedOn");
        Reply decided = city.decisionMaker().post(path + "decisions", penalty()).is(200);
        String document = decided.text("document");
        assertThat(document).contains("消行罚决字〔" + City.today().getYear() + "〕第");
        assertThat(LocalDate.parse(decided.text("serviceDueOn"))).isAfter(City.today());
        city.decisionMaker().refusedPost(path + "decisions", penalty()).as(422, "case.wrong-state");
        Reply served = investigator()
                .post(path + "services", City.serviceBody(document, City.today()))
                .is(200);
        assertThat(LocalDate.parse(served.text("paymentDueOn")))
                .isAfterOrEqualTo(City.today().plusDays(15));
    }

    @Test
    void nothingHarsherThanNotifiedIsDecided() {
        String venue = city.newRestaurant();
        String path = ready(venue, 20_000);
        ObjectNode raised = penalty();
        raised.set("charges", RunningServer.JSON.valueToTree(List.of(docket.charge(venue, 20_001))));
        city.decisionMaker()
                .refusedPost(path + "decisions", raised)
                .as(422, "decision.above-notice")
                .inField("charges");
    }

    @Test
    void oneActIsFinedOnceAndTheOtherCaseIsNamed() {
        String venue = city.newRestaurant();
        String first = ready(venue, 20_000);
        String second = ready(venue, 20_000);
        city.decisionMaker().post(first + "decisions", penalty()).is(200);
        Refused refused = city.decisionMaker()
                .refusedPost(second + "decisions", penalty())
                .as(422, "fine.one-act-one-fine")
                .inField("charges");
        assertThat(refused.english().text("detail")).contains(first.split("/")[1]);
    }

    @RepeatedTest(3)
    void twoWhoDecideAtOnceMakeOneDecision() {
        String path = ready(city.newRestaurant(), 20_000);
        List<Reply> replies = race(
                () -> city.decisionMaker().post(path + "decisions", penalty()),
                () -> city.head().post(path + "decisions", penalty()));
        Reply decided = replies.get(0).is(200);
        assertThat(replies.get(1).status()).as(replies.get(1).text()).isIn(409, 422);
        assertThat(replies.get(1).text("rule")).isIn("version.concurrent-change", "case.wrong-state");
        Reply history = investigator()
                .get(path + "history", "Min-Position", Long.toString(decided.position()))
                .is(200);
        assertThat(history.texts("items", "type")).containsOnlyOnce("enforcement.PenaltyDecided");
    }

    @RepeatedTest(3)
    void twoCasesThatFineOneActAtOnceMakeOneFine() {
        String venue = city.newRestaurant();
        String one = ready(venue, 20_000);
        String other = ready(venue, 20_000);
        List<Reply> replies = race(
                () -> city.decisionMaker().post(one + "decisions", penalty()),
                () -> city.head().post(other + "decisions", penalty()));
        replies.get(0).is(200);
        assertThat(replies.get(1).is(422).text("rule")).isEqualTo("fine.one-act-one-fine");
    }

    @Test
    void aFirstOffenceIsWaivedOnce() {
        String first = corrected(city.newRestaurant());
        String second = corrected(city.newRestaurant());
        ObjectNode waiver = City.body(
                "outcome", "NO_PENALTY", "ground", "FIRST_OFFENCE", "education", "当面教育", "reasons", "初次违法且已改正");
        city.decisionMaker()
                .refusedPost(first + "decisions", waiver.deepCopy().without("education"))
                .as(422, "decision.education-missing")
                .inField("education");
        assertThat(city.decisionMaker()
                        .post(first + "decisions", waiver)
                        .is(200)
                        .text("document"))
                .contains("消不罚决字");
        city.decisionMaker()
                .refusedPost(second + "decisions", waiver)
                .as(422, "decision.not-first-offence")
                .inField("ground");
    }

    /** Concluded without a sanction, and corrected by then. */
    private String corrected(String venue) {
        String id = docket.open(Docket.opening(enterprise, venue));
        docket.addEvidence(id);
        ObjectNode charge = docket.charge(venue, 1);
        charge.set("sanctions", RunningServer.JSON.createArrayNode());
        ObjectNode conclusion = docket.conclusion(venue, 1, 1);
        conclusion.set("charges", RunningServer.JSON.createArrayNode().add(charge));
        conclusion.set("correction", City.body("kind", "DONE", "measures", "当场清除"));
        investigator()
                .post("cases/" + id + "/investigation-conclusion", conclusion)
                .is(200);
        return "cases/" + id + "/";
    }

    @Test
    void aSmallFineIsDecidedOnTheSpotAndFiled() {
        ObjectNode body = onTheSpot(city.newRestaurant(), 10_000, "MINOR");
        city.inspector()
                .refusedPost("cases/on-the-spot", onTheSpot(city.newRestaurant(), 20_001, "ORDINARY"))
                .as(422, "simple-procedure.fine-too-high")
                .inField("charge.sanctions");
        Reply decided = city.inspector().post("cases/on-the-spot", body).is(201);
        String path = "cases/" + decided.id() + "/";
        assertThat(decided.header("Location")).isEqualTo("/api/v1/cases/" + decided.id());
        assertThat(decided.text("document")).contains("消当罚决字");
        assertThat(LocalDate.parse(decided.text("paymentDueOn")))
                .isAfterOrEqualTo(City.today().plusDays(15));
        assertThat(LocalDate.parse(decided.text("filingDueOn"))).isAfter(City.today());
        city.inspector()
                .post(path + "filing", City.body("filedWith", "渝中区消防救援大队"))
                .is(200);
        city.inspector()
                .refusedPost(path + "filing", City.body("filedWith", "渝中区消防救援大队"))
                .as(422, "on-the-spot.filed-already");
        investigator().refusedPost(path + "proposal-notice", Docket.notice()).as(422, "case.wrong-state");
        Reply one = investigator()
                .get("cases/" + decided.id(), "Min-Position", Long.toString(decided.position()))
                .is(200);
        assertThat(one.text("state")).isEqualTo("SERVED");
    }

    private ObjectNode onTheSpot(String venue, long fen, String tier) {
        ObjectNode body = City.body("venue", venue, "formNumber", "0000123", "recipient", "李雷", "signed", false)
                .put("note", "当事人拒绝签名")
                .put("certificatesShown", true);
        body.set("officers", RunningServer.JSON.valueToTree(List.of(City.LI, City.WANG)));
        body.set("party", City.body("kind", "PERSON").set("person", City.body("name", "李雷")));
        body.set("correction", City.body("kind", "AT_ONCE", "measures", "清理安全出口"));
        ObjectNode charge = City.body("conduct", "SAFETY_EXITS", "place", venue, "violation", "FPL-60-2-3")
                .put("actFrom", city.day().toString())
                .put("actUntil", city.day().toString())
                .put("tier", tier);
        charge.set("sanctions", RunningServer.JSON.createArrayNode().add(City.body("kind", "FINE", "amountFen", fen)));
        body.set("charge", charge);
        return body;
    }
}
