package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A restaurant asks to be checked before it opens: refused first, since an exit is blocked; granted once it is free. */
class OrdinaryRouteStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void refusedThenGranted() {
        String venue = city.newRestaurant();
        String path = "venues/" + venue + "/";
        String blocked = refused(venue, path);
        Reply granted = granted(venue, path, blocked);

        Reply shown = city.registrar()
                .get("venues/" + venue, "Min-Position", Long.toString(granted.position()))
                .is(200);
        assertThat(shown.text("permit.state")).isEqualTo("GRANTED");
        assertThat(shown.text("permit.route")).isEqualTo("CHECK");
        assertThat(shown.text("permit.verificationDueOn")).isEmpty();
        city.inspector()
                .refusedPost("inspections", City.schedulingBody(venue))
                .as(422, "inspection.no-permit-to-verify");
        city.inspector()
                .refusedPost(
                        path + "verifications",
                        City.body("inspection", shown.text("permit.check.inspection"), "fulfilled", true))
                .as(422, "permit.nothing-to-verify");
        Reply opened = city.registrar()
                .post(path + "openings", City.body("openedOn", City.today()))
                .is(200);
        assertThat(city.registrar()
                        .get("venues/" + venue, "Min-Position", Long.toString(opened.position()))
                        .at("open.withoutPermit")
                        .asBoolean())
                .isFalse();
    }

    private String refused(String venue, String path) {
        city.decisionMaker().refusedPost(path + "permits", City.body()).as(422, "permit.no-application");
        Reply applied = city.applicant().post(path + "checks", City.checkBody()).is(201);
        assertThat(LocalDate.parse(applied.text("dueOn"))).isAfter(City.today());
        city.applicant()
                .refusedPost(path + "commitments", City.commitmentBody())
                .as(422, "permit.application-pending");
        city.inspector().refusedPost(path + "permits", City.body()).as(422, "permit.not-checked");
        String blocked = city.newConcluded("PRE_USE", venue, "SAFETY_EXITS");
        city.inspector()
                .refusedPost(path + "check-inspections", City.body("inspection", blocked))
                .as(422, "permit.not-accepted");
        Reply accepted =
                city.inspector().post(path + "acceptances", City.body()).is(200);
        assertThat(LocalDate.parse(accepted.text("dueOn"))).isAfter(LocalDate.parse(applied.text("dueOn")));
        city.inspector()
                .refusedPost(path + "check-inspections", City.body("inspection", city.newConcluded("ROUTINE", venue)))
                .as(422, "permit.no-check");
        Reply checked = city.inspector()
                .post(path + "check-inspections", City.body("inspection", blocked))
                .is(200);
        assertThat(LocalDate.parse(checked.text("dueOn"))).isAfter(City.today());
        city.decisionMaker().refusedPost(path + "permits", City.body()).as(422, "permit.check-failed");
        Reply refused = city.decisionMaker()
                .post(path + "refusals", City.body("reason", "安全出口堵塞"))
                .is(200);
        assertThat(refused.text("document")).contains("消安检否字");
        Reply shown = city.registrar()
                .get("venues/" + venue, "Min-Position", Long.toString(refused.position()))
                .is(200);
        assertThat(shown.text("permit.state")).isEqualTo("REFUSED");
        assertThat(shown.text("permit.refusal.document")).isEqualTo(refused.text("document"));
        assertThat(shown.text("permit.barredUntil")).isEmpty();
        Reply served = city.inspector()
                .post(path + "services", City.serviceBody(refused.text("document")))
                .is(200);
        assertThat(shown(venue, served).text("permit.refusal.servedOn"))
                .isEqualTo(City.today().toString());
        return blocked;
    }

    /** What failed in a check before opening is answered by the refusal: nobody is late with an order. */
    private void nothingIsToBeOrdered(String check) {
        Reply shown = city.inspector().get("inspections/" + check).is(200);
        assertThat(shown.text("failedItems.0")).isEqualTo("SAFETY_EXITS");
        assertThat(shown.text("rectification.state")).isEqualTo("NONE");
        assertThat(shown.text("rectification.orderDueOn")).isEmpty();
    }

    private Reply granted(String venue, String path, String before) {
        city.applicant().post(path + "checks", City.checkBody()).is(201);
        city.inspector().post(path + "acceptances", City.body()).is(200);
        city.inspector().refusedPost(path + "acceptances", City.body()).as(422, "permit.already-accepted");
        city.inspector()
                .refusedPost(path + "check-inspections", City.body("inspection", before))
                .as(422, "permit.check-used-before");
        String free = city.newConcluded("PRE_USE", venue);
        nothingIsToBeOrdered(before);
        city.inspector()
                .post(path + "check-inspections", City.body("inspection", free))
                .is(200);
        city.decisionMaker()
                .refusedPost(path + "refusals", City.body("reason", "不予许可"))
                .as(422, "permit.nothing-to-refuse-for");
        server.bearing(server.tokens().ofOfficer("DECISION_MAKER", "DEMO-DECIDE-1", City.WEIDU))
                .refusedPost(path + "permits", City.body())
                .as(422, "permit.another-agency");
        Reply granted = city.decisionMaker().post(path + "permits", City.body()).is(200);
        assertThat(granted.text("permitNumber")).contains("消安检字");
        assertThat(granted.text("verificationDueOn")).isEmpty();
        return granted;
    }

    @Test
    void falseMaterialBarsTheOperatorForAYearAndNobodyElse() {
        String venue = city.newRestaurant();
        String path = "venues/" + venue + "/";
        city.applicant().post(path + "checks", City.checkBody()).is(201);
        city.inspector().post(path + "acceptances", City.body()).is(200);
        city.inspector()
                .post(path + "check-inspections", City.body("inspection", city.newConcluded("PRE_USE", venue)))
                .is(200);
        Reply refused = city.head()
                .post(path + "refusals", City.body("reason", "验收材料系伪造", "falseMaterial", true))
                .is(200);
        assertThat(refused.text("barredUntil"))
                .isEqualTo(City.today().plusYears(1).toString());
        for (String route : new String[] {"checks", "commitments"}) {
            Refused again = city.applicant()
                    .refusedPost(path + route, route.equals("checks") ? City.checkBody() : City.commitmentBody())
                    .as(422, "permit.barred");
            assertThat(again.english().text("detail")).contains(refused.text("barredUntil"));
        }
        String another = city.newEnterprise();
        city.registrar()
                .post(path + "operators", City.body("creditCode", another, "from", City.today(), "reason", "转让"))
                .is(200);
        city.applicant().post(path + "checks", City.checkBody()).is(201);
    }

    @Test
    void theCheckIsMadeOfTheApplicantOnceItsApplicationIsAccepted() {
        String venue = city.newRestaurant();
        String path = "venues/" + venue + "/";
        String ofTheSeller = city.newConcluded("PRE_USE", venue);
        city.registrar()
                .post(
                        path + "operators",
                        City.body("creditCode", city.newEnterprise(), "from", City.today(), "reason", "转让"))
                .is(200);
        city.applicant().post(path + "checks", City.checkBody()).is(201);
        city.inspector().post(path + "acceptances", City.body()).is(200);
        city.inspector()
                .refusedPost(path + "check-inspections", City.body("inspection", ofTheSeller))
                .as(422, "permit.check-of-another-operator")
                .inField("inspection");
        String early = city.newConcluded("PRE_USE", venue, City.now().minus(Duration.ofDays(1)));
        city.inspector()
                .refusedPost(path + "check-inspections", City.body("inspection", early))
                .as(422, "permit.check-before-acceptance")
                .inField("inspection");
    }

    @Test
    void aCommitmentIsNotAcceptedForACheck() {
        String venue = city.newRestaurant();
        city.applicant()
                .post(
                        "venues/" + venue + "/commitments",
                        City.commitmentBody().set("materials", RunningServer.json("[\"COMMITMENT_LETTER\"]")))
                .is(201);
        city.inspector()
                .refusedPost("venues/" + venue + "/acceptances", City.body())
                .as(422, "permit.no-check-applied");
    }

    private Reply shown(String venue, Reply after) {
        return city.registrar()
                .get("venues/" + venue, "Min-Position", Long.toString(after.position()))
                .is(200);
    }
}
