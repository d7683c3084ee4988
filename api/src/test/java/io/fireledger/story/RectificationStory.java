package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What follows from a blocked exit: ordered to be corrected, the order served, asked about, looked at again. */
class RectificationStory {
    private static final String EXITS = "SAFETY_EXITS";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Reply shown(String inspection, Reply after) {
        return city.inspector()
                .get("inspections/" + inspection, "Min-Position", Long.toString(after.position()))
                .is(200);
    }

    @Test
    void aBreachIsOrderedServedAndFoundUncorrected() {
        String venue = city.newPermittedRestaurant();
        String inspection = city.newConcludedVerification(venue, EXITS);
        String path = "inspections/" + inspection;
        assertThat(city.inspector()
                        .post(
                                "venues/" + venue + "/verifications",
                                City.body("inspection", inspection, "fulfilled", false))
                        .is(200)
                        .position())
                .isPositive();

        Reply ordered = city.inspector()
                .post(
                        path + "/rectification-orders",
                        City.body("kind", "DATED", "dueOn", City.today().plusDays(10), "items", List.of(EXITS)))
                .is(200);
        String order = ordered.text("document");
        assertThat(order).matches(".+消限字〔\\d{4}〕第\\d{4}号");
        assertThat(LocalDate.parse(ordered.text("serviceDueOn"))).isAfter(City.today());
        assertThat(shown(inspection, ordered).text("rectification.state")).isEqualTo("TO_SERVE");

        Reply served = city.serve(inspection, order);
        assertThat(LocalDate.parse(served.text("recheckDueOn")))
                .isAfter(City.today().plusDays(10));
        assertThat(shown(inspection, served).text("rectification.state")).isEqualTo("TO_RECHECK");
        city.requestRecheck(inspection);
        Reply failed = city.recheck(inspection, false, EXITS);

        Reply seen = shown(inspection, failed);
        assertThat(seen.text("state")).isEqualTo("CONCLUDED");
        assertThat(seen.text("rectification.state")).isEqualTo("NOT_CORRECTED");
        assertThat(seen.text("rectification.orders.0.document")).isEqualTo(order);
        assertThat(seen.text("rectification.orders.0.state")).isEqualTo("FAILED");
        assertThat(seen.at("rectification.orders.0.uncorrected").toString()).isEqualTo("[\"" + EXITS + "\"]");
        assertThat(city.inspector()
                        .get("inspections?rectification=NOT_CORRECTED&venue=" + venue)
                        .is(200)
                        .texts("items", "id"))
                .containsExactly(inspection);
        assertThat(city.registrar()
                        .get("venues/" + venue + "/history?limit=200")
                        .is(200)
                        .texts("items", "type"))
                .containsSubsequence(
                        "inspection.RecheckFailed",
                        "inspection.RecheckRequested",
                        "inspection.DocumentServed",
                        "inspection.RectificationOrdered");
        assertThat(city.registrar()
                        .get("officers/" + City.WANG + "/trail?type=inspection.RecheckFailed&limit=200")
                        .is(200)
                        .texts("items", "payload.inspection"))
                .contains(inspection);
        city.inspector()
                .refusedPost(path + "/rechecks", City.recheckBody(true, EXITS))
                .as(422, "rectification.no-open-order");
    }

    @Test
    void thePartyAsksBeforeTheTimeHasRunOut() {
        String inspection = city.newConcludedVerification(city.newPermittedRestaurant(), EXITS);
        String order = city.order(inspection, City.today().plusDays(30), EXITS);
        LocalDate dueAtFirst = LocalDate.parse(city.serve(inspection, order).text("recheckDueOn"));
        city.inspector()
                .refusedPost("inspections/" + inspection + "/rechecks", City.recheckBody(true, EXITS))
                .as(422, "recheck.time-still-runs")
                .inField("recheckedOn");

        Reply asked = city.requestRecheck(inspection);
        LocalDate dueNow = LocalDate.parse(asked.text("recheckDueOn"));
        assertThat(dueNow).isBefore(dueAtFirst);
        assertThat(shown(inspection, asked).text("rectification.orders.0.state"))
                .isEqualTo("RECHECK_REQUESTED");
        String desk = "inspections?rectification=TO_RECHECK&officer=" + City.LI + "&limit=200&recheckDueBy=";
        assertThat(city.inspector().get(desk + dueNow).is(200).texts("items", "id"))
                .contains(inspection);
        assertThat(city.inspector().get(desk + City.today()).is(200).texts("items", "id"))
                .doesNotContain(inspection);

        Reply seen = shown(inspection, city.recheck(inspection, true, EXITS));
        assertThat(seen.text("rectification.state")).isEqualTo("CORRECTED");
        assertThat(seen.text("rectification.recheckDueOn")).isEmpty();
        Reply published = city.inspector()
                .post("inspections/" + inspection + "/publication", City.body("publishedOn", City.today()))
                .is(200);
        assertThat(shown(inspection, published).text("publication.publishedOn"))
                .isEqualTo(City.today().toString());
    }

    @Test
    void anOrderMadeAndServedTooLateStandsAsLate() {
        String venue = city.newRestaurant();
        city.applicant()
                .post(
                        "venues/" + venue + "/commitments",
                        City.commitmentBody(City.today().minusDays(40)))
                .is(201);
        String inspection = city.schedule(venue);
        city.assign(inspection, City.LI, City.WANG);
        city.start(inspection, City.now().minus(Duration.ofDays(30)));
        city.mandatoryItems().forEach(item -> city.find(inspection, item, item.equals(EXITS) ? "FAIL" : "PASS"));
        city.conclude(inspection, City.now().minus(Duration.ofDays(30)));

        String order = city.order(inspection, City.today().plusDays(5), EXITS);
        Reply seen = shown(inspection, city.serve(inspection, order));
        assertThat(LocalDate.parse(seen.text("rectification.orders.0.serviceDueOn")))
                .isBefore(City.today());
        assertThat(seen.at("rectification.orders.0.orderedLate").asBoolean()).isTrue();
        assertThat(seen.at("rectification.orders.0.service.late").asBoolean()).isTrue();
    }

    @Test
    void thePartyRefusesAndIsReCheckedAllTheSame() {
        String inspection = city.newConcludedVerification(city.newPermittedRestaurant(), EXITS);
        String path = "inspections/" + inspection;
        Reply ordered = city.inspector()
                .post(path + "/rectification-orders", City.body("kind", "IMMEDIATE", "items", List.of(EXITS)))
                .is(200);
        ObjectNode refusal = City.body("establishedOn", City.today(), "facts", "负责人当场表示不整改");
        city.inspector().refusedPost(path + "/refusals", refusal).as(422, "rectification.not-served");
        city.serve(inspection, ordered.text("document"));
        Reply refused = city.inspector().post(path + "/refusals", refusal).is(200);
        assertThat(shown(inspection, refused).text("rectification.orders.0.refusedOn"))
                .isEqualTo(City.today().toString());
        city.inspector().refusedPost(path + "/refusals", refusal).as(422, "rectification.refused-already");
        assertThat(shown(inspection, city.recheck(inspection, false, EXITS)).text("rectification.state"))
                .isEqualTo("NOT_CORRECTED");
    }

    @Test
    void whatIsOutOfOrderIsRefused() {
        String inspection = city.newStartedVerification(city.newPermittedRestaurant());
        String path = "inspections/" + inspection;
        String orders = path + "/rectification-orders";
        ObjectNode dated = City.body("kind", "DATED", "dueOn", City.today(), "items", List.of(EXITS));
        city.inspector().refusedPost(orders, dated).as(422, "inspection.not-concluded");
        city.mandatoryItems().forEach(item -> city.find(inspection, item, item.equals(EXITS) ? "FAIL" : "PASS"));
        city.conclude(inspection);
        server.client("inspector-3").refusedPost(orders, dated).as(422, "rectification.not-an-inspector");
        city.applicant().refusedPost(orders, dated).as(403, "role.missing");
        server.client("inspector-4").refusedPost(orders, dated).as(404, "subject.unknown");
        city.inspector()
                .refusedPost(
                        orders,
                        dated.deepCopy().put("dueOn", City.today().minusDays(1).toString()))
                .as(422, "rectification.day-in-past")
                .inField("dueOn");
        city.inspector()
                .refusedPost(path + "/rechecks", City.recheckBody(true, EXITS))
                .as(422, "rectification.no-open-order");
        String order = city.order(inspection, City.today(), EXITS);
        city.inspector().refusedPost(orders, dated).as(422, "rectification.ordered-already");
        refusesServices(path + "/services", order);
        city.inspector()
                .refusedPost(path + "/recheck-requests", City.body("requestedOn", City.today()))
                .as(422, "rectification.not-served");
        city.serve(inspection, order);
        city.requestRecheck(inspection);
        refusesReChecks(path + "/rechecks");
    }

    private void refusesServices(String path, String order) {
        ObjectNode service = City.serviceBody(order, City.today());
        city.inspector()
                .refusedPost(path, City.serviceBody(order + "9", City.today()))
                .as(422, "service.unknown-document")
                .inField("document");
        city.inspector()
                .refusedPost(path, City.serviceBody(order, City.today().plusDays(1)))
                .as(422, "act.in-future")
                .inField("effectiveOn");
        city.inspector()
                .refusedPost(path, service.deepCopy().put("method", "ELECTRONIC"))
                .as(422, "service.consent-missing")
                .inField("consentSha256");
        city.inspector()
                .refusedPost(path, service.deepCopy().put("method", "LEAVING"))
                .as(422, "service.witness-missing")
                .inField("witness");
        city.inspector()
                .refusedPost(path, service.deepCopy().put("method", "PUBLIC_NOTICE"))
                .as(422, "service.notice-day-missing")
                .inField("noticeOn");
        city.inspector()
                .refusedPost(
                        path,
                        service.deepCopy()
                                .put("method", "PUBLIC_NOTICE")
                                .put("noticeOn", City.today().toString()))
                .as(422, "service.notice-running")
                .inField("effectiveOn");
    }

    private void refusesReChecks(String path) {
        ObjectNode recheck = City.recheckBody(false, EXITS);
        city.inspector()
                .refusedPost(path, recheck.deepCopy().setAll(City.body("officers", List.of(City.LI))))
                .as(422, "inspection.too-few-inspectors")
                .inField("officers");
        String unfit = city.newOfficer(City.YUZHONG);
        city.inspector()
                .refusedPost(path, recheck.deepCopy().setAll(City.body("officers", List.of(City.LI, unfit))))
                .as(422, "officer.not-certified")
                .inField("officers");
        city.inspector()
                .refusedPost(path, recheck.deepCopy().setAll(City.body("items", List.of("COFFEE"))))
                .as(422, "recheck.unknown-item")
                .inField("items");
        city.inspector()
                .refusedPost(
                        path,
                        recheck.deepCopy()
                                .put("recheckedOn", City.today().plusDays(1).toString()))
                .as(422, "act.in-future")
                .inField("recheckedOn");
    }
}
