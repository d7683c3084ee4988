package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An officer who leaves: no act of office any more, two restricted periods with scopes of their own, and the trail stays open. */
class DepartureStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void anOfficerResigns() {
        String li = city.newInspector(City.YUZHONG);
        LocalDate left = City.today();
        Client token = server.bearing(server.tokens().ofOfficer("INSPECTOR", li, City.YUZHONG));
        String inspection = city.schedule(city.newPermittedRestaurant());
        city.assign(inspection, li, City.WANG);

        ObjectNode departure = City.body("reason", "RESIGNED", "departedOn", left);
        Reply departed = city.registrar()
                .post("officers/" + li + "/departure", departure)
                .is(200);
        city.registrar().refusedPost("officers/" + li + "/departure", departure).as(422, "officer.departed");

        city.inspector()
                .refusedPost(
                        "inspections/" + inspection + "/start",
                        City.body("startedAt", City.now(), "certificatesShown", true))
                .as(422, "officer.departed");
        token.refusedPost("inspections", City.schedulingBody(city.newPermittedRestaurant()))
                .as(422, "officer.departed");
        city.registrar()
                .refusedPost("officers/" + li + "/posts", City.body("post", "INSPECTOR", "from", City.today()))
                .as(422, "officer.departed");

        Reply eligibility = city.registrar()
                .get("officers/" + li + "/eligibility", "Min-Version", Long.toString(departed.version()))
                .is(200);
        assertThat(eligibility.texts("reasons", "rule")).containsExactly("officer.departed");
        assertThat(eligibility.text("departedOn")).isEqualTo(left.toString());
        assertThat(eligibility.texts("restrictions", "regime")).containsExactly("STATUTE", "REFORM");
        assertThat(eligibility.texts("restrictions", "until"))
                .containsExactly(
                        left.plusMonths(24).toString(), left.plusMonths(60).toString());

        Reply barred = city.registrar()
                .post("officers/" + li + "/outside-employment", work("FIRE_INTERMEDIARY", City.today()))
                .is(200);
        city.registrar()
                .post("officers/" + li + "/outside-employment", work("OTHER", City.today()))
                .is(200);
        String seen = Long.toString(barred.position());
        Reply shown =
                city.registrar().get("officers/" + li, "Min-Position", seen).is(200);
        assertThat(shown.text("departure.leftAs")).isEqualTo("ENFORCEMENT_CADRE");
        assertThat(shown.at("outsideEmployments.0.breaches").toString()).isEqualTo("[\"REFORM\"]");
        city.registrar()
                .post(
                        "officers/" + li + "/integrity-breaches",
                        City.body("kind", "CONCEALED_INTEREST", "on", left, "facts", "离职前未申报持股", "source", "群众举报"))
                .is(200);
        assertThat(city.auditor()
                        .get("officers/" + li + "/trail?limit=200", "Min-Position", seen)
                        .is(200)
                        .texts("items", "type"))
                .contains(
                        "officer.OfficerDeparted", "officer.OutsideEmploymentReported", "officer.RestrictionBreached");
    }

    @Test
    void aPostIsRotatedAndItsTermBeginsAnew() {
        String li = city.newInspector(City.YUZHONG);
        city.registrar()
                .refusedPost("officers/" + li + "/rotations", City.body("post", "INSPECTOR", "from", "2026-01-05"))
                .as(422, "officer.same-post")
                .inField("post");
        Reply rotated = city.registrar()
                .post("officers/" + li + "/rotations", City.body("post", "INVESTIGATOR", "from", "2026-01-05"))
                .is(200);
        city.registrar()
                .refusedPost(
                        "officers/" + li + "/certificate-renewals",
                        City.body("validFrom", "2026-01-01", "validUntil", "2030-12-31"))
                .as(422, "officer.renewal-adds-nothing");
        Reply shown = city.registrar()
                .get("officers/" + li, "Min-Version", Long.toString(rotated.version()))
                .is(200);
        assertThat(shown.texts("posts", "rotationDueOn")).containsExactly("2029-01-01", "2031-01-05");
    }

    private static ObjectNode work(String kind, LocalDate from) {
        return City.body(
                "employer",
                "渝安消防技术服务有限公司",
                "kind",
                kind,
                "activity",
                "EMPLOYED",
                "place",
                "500103",
                "relatedToFormerWork",
                false,
                "fireTrade",
                true,
                "from",
                from);
    }
}
