package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A permit is rescinded: on its ground, with notice served and the party heard, by who may decide; then it bars, or not. */
class RescissionStory {
    private static final String EXITS = "SAFETY_EXITS";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void aFailedRecheckEndsThePermitAndBarsNobody() {
        String venue = city.newPermittedRestaurant();
        String path = "venues/" + venue + "/";
        String visit = city.newConcludedVerification(venue, EXITS);
        city.inspector()
                .refusedPost(path + "rescission-proposals", afterRecheck(visit))
                .as(422, "permit.not-breached");
        city.inspector()
                .post(path + "verifications", City.body("inspection", visit, "fulfilled", false))
                .is(200);
        city.inspector()
                .refusedPost(path + "rescission-proposals", City.body("ground", "RECHECK_FAILED", "facts", "仍未整改"))
                .as(422, "permit.no-recheck")
                .inField("inspection");
        String routine = city.newConcluded("ROUTINE", venue, EXITS);
        city.inspector()
                .refusedPost(path + "rescission-proposals", afterRecheck(routine))
                .as(422, "permit.recheck-of-another-inspection")
                .inField("inspection");
        String order = city.order(visit, City.today().plusDays(10), EXITS);
        city.serve(visit, order);
        city.requestRecheck(visit);
        city.inspector()
                .refusedPost(path + "rescission-proposals", afterRecheck(visit))
                .as(422, "permit.recheck-not-failed")
                .inField("inspection");
        city.inspector()
                .refusedPost(path + "rescission-notices", City.body())
                .as(422, "permit.rescission-not-proposed");
        city.recheck(visit, false, EXITS);
        isProposedByTheProgram(venue);
        city.inspector()
                .refusedPost(path + "rescission-proposals", afterRecheck(visit))
                .as(422, "permit.rescission-proposed-already");
        Reply rescinded = fromNoticeToDecision(path, "已请人施工", "至复查之日仍未整改，不予采纳");
        assertThat(rescinded.text("barredUntil")).isEmpty();

        Reply shown = shown(venue, rescinded);
        assertThat(shown.text("permit.state")).isEqualTo("RESCINDED");
        assertThat(shown.text("permit.rescission.statement")).isEqualTo("STATED");
        assertThat(shown.text("permit.rescission.document")).isEqualTo(rescinded.text("document"));
        Reply served = city.inspector()
                .post(path + "services", City.serviceBody(rescinded.text("document")))
                .is(200);
        assertThat(shown(venue, served).text("permit.rescission.servedOn"))
                .isEqualTo(City.today().toString());
        Reply opened = city.registrar()
                .post(path + "openings", City.body("openedOn", City.today()))
                .is(200);
        assertThat(shown(venue, opened).at("open.withoutPermit").asBoolean()).isTrue();
        city.head()
                .refusedPost(path + "deregistrations", City.body("ground", "NO_LONGER_COVERS", "reason", "变更"))
                .as(422, "permit.no-ground-to-deregister")
                .inField("ground");
        city.head()
                .post(path + "deregistrations", City.body("ground", "RESCINDED", "reason", "许可已被撤销"))
                .is(200);
        assertThat(shown(venue, city.commit(venue)).text("permit.state")).isEqualTo("GRANTED");
    }

    @Test
    void aProposalThatComesToNothingIsDropped() {
        String venue = city.newPermittedRestaurant();
        String path = "venues/" + venue + "/";
        ObjectNode dropped = City.body("reason", "查无实据");
        city.decisionMaker().refusedPost(path + "rescission-drops", dropped).as(422, "permit.rescission-not-proposed");
        ObjectNode fraud = City.body("ground", "FRAUD", "facts", "举报称伪造验收材料");
        city.inspector().post(path + "rescission-proposals", fraud).is(200);
        String notice = city.inspector()
                .post(path + "rescission-notices", City.body())
                .is(200)
                .text("document");
        assertThat(city.inspector().post(path + "rescission-drops", dropped).status())
                .isEqualTo(403);
        Reply done =
                city.decisionMaker().post(path + "rescission-drops", dropped).is(200);
        Reply seen = shown(venue, done);
        assertThat(seen.text("permit.state")).isEqualTo("GRANTED");
        assertThat(seen.text("permit.rescission.droppedOn"))
                .isEqualTo(City.today().toString());
        city.inspector()
                .refusedPost(path + "services", City.serviceBody(notice))
                .as(422, "permit.nothing-to-serve");
        city.inspector().post(path + "rescission-proposals", fraud).is(200);
    }

    @Test
    void thePermitIsServed() {
        String venue = city.newRestaurant();
        String permit = city.commit(venue).text("permitNumber");
        Reply served = city.inspector()
                .post("venues/" + venue + "/services", City.serviceBody(permit))
                .is(200);
        assertThat(shown(venue, served).text("permit.servedOn"))
                .isEqualTo(City.today().toString());
    }

    @Test
    void fraudBarsTheOperatorForThreeYears() {
        String venue = city.newPermittedRestaurant();
        String path = "venues/" + venue + "/";
        city.inspector()
                .post(path + "rescission-proposals", City.body("ground", "FRAUD", "facts", "伪造验收合格证明"))
                .is(200);
        Reply rescinded = fromNoticeToDecision(path, null, null);
        String until = City.today().plusYears(3).toString();
        assertThat(rescinded.text("barredUntil")).isEqualTo(until);
        assertThat(city.applicant()
                        .refusedPost(path + "commitments", City.commitmentBody())
                        .as(422, "permit.barred")
                        .chinese()
                        .text("detail"))
                .contains(until);
        city.applicant().refusedPost(path + "checks", City.checkBody()).as(422, "permit.barred");
        assertThat(shown(venue, rescinded).text("permit.barredUntil")).isEqualTo(until);
        city.registrar()
                .post(
                        path + "operators",
                        City.body("creditCode", city.newEnterprise(), "from", City.today(), "reason", "转让"))
                .is(200);
        city.commit(venue);
    }

    @Test
    void fraudBarsAnOperatorThatSoldTheVenueMeanwhile() {
        String seller = city.newEnterprise();
        String venue = city.newRestaurant(seller);
        city.commit(venue);
        String path = "venues/" + venue + "/";
        city.inspector()
                .post(path + "rescission-proposals", City.body("ground", "FRAUD", "facts", "伪造验收合格证明"))
                .is(200);
        city.registrar()
                .post(
                        path + "operators",
                        City.body("creditCode", city.newEnterprise(), "from", City.today(), "reason", "转让"))
                .is(200);
        String permit = city.commit(venue).text("permitNumber");
        Reply rescinded = fromNoticeToDecision(path, null, null);
        Reply shown = shown(venue, rescinded);
        assertThat(shown.text("permit.state")).isEqualTo("GRANTED");
        assertThat(shown.text("permit.permitNumber")).isEqualTo(permit);
        city.inspector()
                .post(path + "services", City.serviceBody(rescinded.text("document")))
                .is(200);
        city.registrar()
                .post(path + "operators", City.body("creditCode", seller, "from", City.today(), "reason", "转回"))
                .is(200);
        city.applicant()
                .refusedPost(path + "commitments", City.commitmentBody())
                .as(422, "permit.barred");
    }

    /** A proposal is on record for people to decide on; it is no official act. */
    private void isProposedByTheProgram(String venue) {
        Reply history = city.registrar()
                .get("venues/" + venue + "/history?limit=200", "Min-Position", Long.toString(server.head()))
                .is(200);
        assertThat(history.items())
                .filteredOn(entry -> entry.path("type").asString().equals("venue.RescissionProposed"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at("/actor/id").asString())
                            .isEqualTo("system:when-recheck-fails-propose-rescission");
                    assertThat(entry.path("channel").asString()).isEqualTo("POLICY");
                });
        Reply work = city.registrar()
                .get(
                        "work-list?role=INSPECTOR&kind=venue.notify-rescission&state=OPEN&limit=200",
                        "Min-Position",
                        Long.toString(server.head()))
                .is(200);
        assertThat(work.items())
                .anyMatch(item -> item.path("subjects").toString().contains(venue));
    }

    /** Every step out of its order is refused on the way. */
    private Reply fromNoticeToDecision(String path, @Nullable String statement, @Nullable String answer) {
        ObjectNode decision = City.body("reason", "依法撤销");
        city.decisionMaker().refusedPost(path + "rescissions", decision).as(422, "permit.rescission-not-notified");
        Reply notice =
                city.inspector().post(path + "rescission-notices", City.body()).is(200);
        ObjectNode heard = City.body("outcome", statement == null ? "WAIVED" : "STATED", "heardOn", City.today());
        if (statement != null) {
            heard.put("statement", statement);
        }
        city.inspector().refusedPost(path + "rescission-statements", heard).as(422, "permit.notice-not-served");
        city.decisionMaker().refusedPost(path + "rescissions", decision).as(422, "permit.notice-not-served");
        city.inspector()
                .refusedPost(path + "services", City.serviceBody("渝中消撤告字〔2020〕第9999号"))
                .as(422, "permit.nothing-to-serve")
                .inField("document");
        city.inspector()
                .refusedPost(
                        path + "services",
                        City.serviceBody(notice.text("document"), City.today().plusDays(1)))
                .as(422, "act.in-future")
                .inField("effectiveOn");
        city.inspector()
                .post(path + "services", City.serviceBody(notice.text("document")))
                .is(200);
        city.inspector()
                .refusedPost(path + "services", City.serviceBody(notice.text("document")))
                .as(422, "permit.nothing-to-serve");
        city.decisionMaker().refusedPost(path + "rescissions", decision).as(422, "permit.statement-not-heard");
        city.inspector()
                .refusedPost(path + "rescission-statements", City.body("outcome", "LAPSED", "heardOn", City.today()))
                .as(422, "permit.statement-still-open")
                .inField("outcome");
        city.inspector()
                .refusedPost(path + "rescission-statements", City.body("outcome", "STATED", "heardOn", City.today()))
                .as(422, "permit.statement-missing")
                .inField("statement");
        city.inspector()
                .refusedPost(
                        path + "rescission-statements",
                        City.body("outcome", "WAIVED", "statement", "已施工", "heardOn", City.today()))
                .as(422, "permit.statement-without-stating")
                .inField("statement");
        city.inspector()
                .refusedPost(
                        path + "rescission-statements",
                        City.body("outcome", "WAIVED", "heardOn", City.today().minusDays(1)))
                .as(422, "permit.notice-not-in-effect")
                .inField("heardOn");
        city.inspector().post(path + "rescission-statements", heard).is(200);
        city.inspector().refusedPost(path + "rescission-statements", heard).as(422, "permit.rescission-further-on");
        if (answer != null) {
            city.decisionMaker()
                    .refusedPost(path + "rescissions", decision)
                    .as(422, "permit.statement-unanswered")
                    .inField("answer");
            decision.put("answer", answer);
        }
        return city.decisionMaker().post(path + "rescissions", decision).is(200);
    }

    private static ObjectNode afterRecheck(String inspection) {
        return City.body("ground", "RECHECK_FAILED", "inspection", inspection, "facts", "复查仍不符合承诺内容");
    }

    private Reply shown(String venue, Reply after) {
        return city.registrar()
                .get("venues/" + venue, "Min-Position", Long.toString(after.position()))
                .is(200);
    }
}
