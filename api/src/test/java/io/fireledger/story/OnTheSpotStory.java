package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A small fine is decided where it happens, by two officers, within the limits to the fen, and filed with the agency. */
class OnTheSpotStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void twoHundredYuanForASmokerAreDecidedOnTheSpotAndFiled() {
        String venue = city.newRestaurant();
        ObjectNode smoker = ofSmoker(20_000, "ORDINARY")
                .put("venue", venue)
                .put("signed", false)
                .put("note", "当事人拒绝签名");
        city.inspector()
                .refusedPost("cases/on-the-spot", ofSmoker(20_001, "ORDINARY"))
                .as(422, "simple-procedure.fine-too-high")
                .inField("charge.sanctions");
        Reply decided = city.inspector().post("cases/on-the-spot", smoker).is(201);
        assertThat(decided.header("Location")).isEqualTo("/api/v1/cases/" + decided.id());
        assertThat(decided.text("document")).contains("消当罚决字");
        assertThat(LocalDate.parse(decided.text("paymentDueOn")))
                .isAfterOrEqualTo(city.day().plusDays(15));
        assertThat(LocalDate.parse(decided.text("filingDueOn"))).isAfter(city.day());

        Reply one = seen("cases/" + decided.id());
        assertThat(one.text("procedure")).isEqualTo("SIMPLE");
        assertThat(one.text("state")).isEqualTo("SERVED");
        assertThat(one.at("decision.fineFen").asLong()).isEqualTo(20_000);
        assertThat(one.at("decision.remedies.reconsiderationWithinDays").asInt())
                .isEqualTo(60);
        assertThat(one.at("decision.remedies.litigationWithinMonths").isMissingNode())
                .as("no suit before reconsideration")
                .isTrue();
        assertThat(tasks(decided.id(), "OPEN")).contains("enforcement.file-on-the-spot");

        String path = "cases/" + decided.id() + "/";
        city.inspector()
                .refusedPost(path + "proposal-notice", City.body("outcome", "PENALTY", "facts", "a", "reasons", "b"))
                .as(403, "role.missing");
        city.investigator()
                .refusedPost(path + "proposal-notice", City.body("outcome", "PENALTY", "facts", "a", "reasons", "b"))
                .as(422, "case.wrong-state");
        ObjectNode filing = City.body("filedWith", "渝中区消防救援大队");
        city.inspector().post(path + "filing", filing).is(200);
        city.inspector().refusedPost(path + "filing", filing).as(422, "on-the-spot.filed-already");
        assertThat(tasks(decided.id(), "OPEN")).isEmpty();
        assertThat(seen(path + "conformance").texts("steps", "status")).containsOnly("MET");
        assertThat(seen("venues/" + venue + "/history").texts("items", "type"))
                .contains("enforcement.OnTheSpotPenaltyDecided", "enforcement.FiledForRecord");
    }

    @Test
    void threeThousandYuanAreTheMostForAUnit() {
        city.inspector()
                .refusedPost("cases/on-the-spot", ofServiceBody(300_001))
                .as(422, "simple-procedure.fine-too-high")
                .inField("charge.sanctions");
        city.inspector().post("cases/on-the-spot", ofServiceBody(300_000)).is(201);
    }

    @Test
    void oneOfficerOrNoCertificateIsNoDecision() {
        ObjectNode smoker = ofSmoker(5_000, "MINOR");
        ObjectNode alone = smoker.deepCopy().set("officers", RunningServer.JSON.valueToTree(List.of(City.LI)));
        city.inspector()
                .refusedPost("cases/on-the-spot", alone)
                .as(422, "case.too-few-handlers")
                .inField("officers");
        city.inspector()
                .refusedPost("cases/on-the-spot", smoker.deepCopy().put("certificatesShown", false))
                .as(422, "on-the-spot.certificates-not-shown");
        city.inspector()
                .refusedPost("cases/on-the-spot", smoker.deepCopy().put("signed", false))
                .as(422, "on-the-spot.unsigned-not-noted")
                .inField("note");
        server.client("inspector-3").refusedPost("cases/on-the-spot", smoker).as(422, "case.not-its-handler");
        Prosecution ordinary = Prosecution.ofUnit(city).open();
        city.inspector()
                .refusedPost(ordinary.path() + "filing", City.body("filedWith", "渝中区消防救援大队"))
                .as(422, "on-the-spot.not-so-decided");
    }

    private ObjectNode ofSmoker(long fen, String tier) {
        return onTheSpot(
                City.body("kind", "PERSON", "person", City.body("name", "李雷")), Prosecution.SMOKING, fen, tier);
    }

    private ObjectNode ofServiceBody(long fen) {
        return onTheSpot(Prosecution.unit(city.newEnterprise()), "FPL-69-1b", fen, "MINOR");
    }

    private ObjectNode onTheSpot(ObjectNode party, String violation, long fen, String tier) {
        ObjectNode charge = City.body(
                "conduct",
                violation,
                "violation",
                violation,
                "actFrom",
                city.day(),
                "actUntil",
                city.day(),
                "tier",
                tier,
                "sanctions",
                List.of(Prosecution.fine(fen)));
        return City.body(
                "party",
                party,
                "division",
                "500103",
                "charge",
                charge,
                "correction",
                City.body("kind", "DONE", "measures", "当场改正"),
                "formNumber",
                "0000123",
                "recipient",
                "李雷",
                "signed",
                true,
                "certificatesShown",
                true,
                "officers",
                List.of(City.LI, City.WANG));
    }

    private Reply seen(String path) {
        return city.auditor()
                .get(path, "Min-Position", Long.toString(server.head()))
                .is(200);
    }

    private List<String> tasks(String id, String state) {
        return seen("work-list?kind=enforcement.file-on-the-spot&limit=200&state=" + state).items().stream()
                .filter(task -> task.path("subjects").toString().contains(id))
                .map(task -> task.path("kind").asString())
                .toList();
    }
}
