package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An officer is asked to step back: the work goes on until the head has decided, and then others do it. */
class RecusalStory {
    private static final String EXITS = "SAFETY_EXITS";
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Client head() {
        return server.client("authority-head");
    }

    @Test
    void theWorkGoesOnUntilTheHeadDecides() {
        String li = city.newInspector(City.YUZHONG);
        String venue = city.newPermittedRestaurant();
        String inspection = city.schedule(venue);
        String matter = "venue:" + venue;

        server.client("applicant")
                .post("officers/" + li + "/recusals", request(matter).put("applicant", City.RESPONSIBLE))
                .is(200);
        city.assign(inspection, li, City.WANG);

        ObjectNode decision = City.body("matter", matter, "granted", true, "reason", "情况属实");
        city.inspector()
                .refusedPost("officers/" + li + "/recusal-decisions", decision)
                .as(403, "role.missing");
        Reply granted =
                head().post("officers/" + li + "/recusal-decisions", decision).is(200);
        city.inspector()
                .refusedPost(
                        "inspections/" + inspection + "/start",
                        City.body("startedAt", City.now(), "certificatesShown", true))
                .as(422, "officer.recused")
                .inField("officers");
        city.inspector()
                .refusedPost(
                        "inspections/" + inspection + "/inspectors",
                        City.body("officers", new String[] {li, City.WANG}))
                .as(422, "officer.recused")
                .inField("officers");
        city.assign(inspection, City.LI, City.WANG);
        city.start(inspection);

        String seen = Long.toString(granted.position());
        Reply eligibility = city.registrar()
                .get("officers/" + li + "/eligibility?matter=" + matter, "Min-Position", seen)
                .is(200);
        assertThat(eligibility.at("eligible").asBoolean()).isFalse();
        assertThat(eligibility.texts("reasons", "rule")).containsExactly("officer.recused");
        assertThat(eligibility.text("recusals.0.state")).isEqualTo("GRANTED");
        assertThat(city.registrar()
                        .get("officers/" + li + "/eligibility", "Min-Position", seen)
                        .at("eligible")
                        .asBoolean())
                .isTrue();
        Reply shown = city.registrar()
                .get("officers/" + li, "Min-Version", Long.toString(granted.version()))
                .is(200);
        assertThat(shown.text("recusals.0.state")).isEqualTo("GRANTED");
        assertThat(shown.text("recusals.0.decidedBy")).isEqualTo("DEMO-HEAD-1");
        Reply history = city.registrar()
                .get("venues/" + venue + "/history", "Min-Position", seen, "Accept-Language", "en")
                .is(200);
        assertThat(history.texts("items", "type")).contains("officer.RecusalRequested", "officer.RecusalGranted");
        head().refusedPost("officers/" + li + "/recusal-decisions", decision)
                .as(422, "officer.no-recusal-request")
                .inField("matter");
    }

    @Test
    void whoIsRecusedAfterTheStartDoesNothingMoreAndIsReplaced() {
        String li = city.newInspector(City.YUZHONG);
        String inspection = city.schedule(city.newPermittedRestaurant());
        city.assign(inspection, li, City.WANG);
        city.inspector()
                .refusedPost("inspections/" + inspection + "/inspectors", City.body("officers", List.of(li)))
                .as(422, "inspection.too-few-inspectors");
        city.start(inspection);
        String matter = "inspection:" + inspection;
        server.client("applicant")
                .post("officers/" + li + "/recusals", request(matter).put("applicant", City.RESPONSIBLE))
                .is(200);
        city.find(inspection, EXITS, "PASS");
        head().post(
                        "officers/" + li + "/recusal-decisions",
                        City.body("matter", matter, "granted", true, "reason", "属实"))
                .is(200);
        city.inspector()
                .refusedPost(
                        "inspections/" + inspection + "/findings",
                        City.body("item", EXITS, "result", "PASS", "evidence", List.of()))
                .as(422, "officer.recused");
        city.assign(inspection, City.LI, City.WANG);
        city.mandatoryItems().forEach(item -> city.find(inspection, item, "PASS"));
        Reply concluded = city.conclude(inspection);
        Reply shown = city.registrar()
                .get("inspections/" + inspection, "Min-Version", Long.toString(concluded.version()))
                .is(200);
        assertThat(shown.text("state")).isEqualTo("CONCLUDED");
        assertThat(shown.text("startedAt")).isNotEmpty();
        assertThat(shown.at("officers").toString()).contains(City.LI).doesNotContain(li);
    }

    @Test
    void aHeadsOwnRecusalIsDecidedAbove() {
        String matter = "enterprise:" + city.newEnterprise();
        String own = "officers/DEMO-HEAD-1/recusals";
        String decisions = "officers/DEMO-HEAD-1/recusal-decisions";
        ObjectNode decision = City.body("matter", matter, "granted", false, "reason", "没有利害关系");
        city.inspector().refusedPost(own, request(matter).put("origin", "SELF")).as(422, "officer.recusal-not-own");
        head().post(own, request(matter).put("origin", "SELF")).is(200);
        head().refusedPost(decisions, decision).as(422, "officer.recusal-not-the-head");

        String chief = city.newInspector("CQ-XF");
        Client superior = server.bearing(server.tokens().ofOfficer("AUTHORITY_HEAD", chief, "CQ-XF"));
        Reply refused = superior.post(decisions, decision).is(200);
        assertThat(city.registrar()
                        .get("officers/DEMO-HEAD-1", "Min-Version", Long.toString(refused.version()))
                        .texts("recusals", "state"))
                .contains("REFUSED");
    }

    @Test
    void whoeverIsPressedPutsItOnRecord() {
        String matter = "venue:" + city.newRestaurant();
        ObjectNode meddling = City.body(
                "matter", matter, "on", City.today(), "interferer", "张某", "position", "某局干部", "content", "要求从轻处理");
        city.inspector()
                .refusedPost("officers/" + City.WANG + "/interferences", meddling)
                .as(422, "officer.interference-not-own");
        city.inspector()
                .post("officers/" + City.LI + "/interferences", meddling)
                .is(200);
        city.inspector()
                .refusedPost(
                        "officers/" + City.LI + "/interferences",
                        meddling.deepCopy().put("matter", "case:C-1"))
                .as(422, "officer.unknown-matter")
                .inField("matter");
    }

    private static ObjectNode request(String matter) {
        return City.body("matter", matter, "origin", "PARTY", "ground", "KIN_INTEREST", "reason", "与负责人有近亲属关系");
    }
}
