package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a venue does for itself: standards it is awarded, and systems that report what becomes of them. */
class MonitoringStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void anAlarmIsRaisedByAConnectedSystemAndClearedWithAVerdict() {
        Client partner = server.client("partner");
        String venue = city.newRestaurant();
        String path = "venues/" + venue + "/monitoring";
        ObjectNode alarm = City.body("alarm", "CQ-7:1", "system", "FIRE_ALARM", "kind", "FIRE", "raisedAt", City.now());
        partner.refusedPost(path + "/alarms", alarm).as(422, "alarm.system-not-connected");
        ObjectNode connection = City.body("system", "FIRE_ALARM", "source", "渝中监控中心", "connectedOn", City.today());
        partner.post(path, connection).is(200);
        city.registrar().refusedPost(path, connection).as(422, "venue.monitoring-connected-already");
        Reply raised = partner.post(path + "/alarms", alarm).is(200);
        Reply standing = shown(venue, raised);
        assertThat(standing.text("alarms.0.kind")).isEqualTo("FIRE");
        assertThat(standing.text("monitoring.0.source")).isEqualTo("渝中监控中心");
        partner.refusedPost(path + "/alarms", alarm).as(422, "alarm.exists").inField("alarm");
        partner.refusedPost(
                        path + "/alarms",
                        alarm.deepCopy().put("alarm", "CQ-7:2").put("kind", "ANALOG"))
                .as(422, "alarm.unknown-code");
        Reply cleared = city.inspector()
                .post(
                        path + "/alarms/CQ-7:1/clearances",
                        City.body("verdict", "FALSE_ALARM", "clearedAt", City.now(), "note", "厨房油烟"))
                .is(200);
        assertThat(shown(venue, cleared).at("alarms").size()).isZero();
        assertThat(city.inspector()
                        .get(
                                "venues/" + venue + "/history?limit=200",
                                "Accept-Language",
                                "zh-CN",
                                "Min-Position",
                                Long.toString(cleared.position()))
                        .is(200)
                        .texts("items", "label"))
                .contains("接入远程监控", "远程监控报警", "报警消除");
    }

    @Test
    void aStandardIsAwardedOnceAndTakenBack() {
        String venue = city.newRestaurant();
        String path = "venues/" + venue + "/";
        ObjectNode award = City.body("standard", "HOTEL_RESTAURANT", "awardedOn", City.today(), "certificate", "渝中标1");
        Reply awarded = city.decisionMaker().post(path + "standards", award).is(200);
        assertThat(shown(venue, awarded).text("standards.0.authority")).isEqualTo(City.YUZHONG);
        city.head().refusedPost(path + "standards", award).as(422, "venue.standard-awarded-already");
        Reply back = city.head()
                .post(
                        path + "standard-withdrawals",
                        City.body("standard", "HOTEL_RESTAURANT", "withdrawnOn", City.today(), "reason", "复核不达标"))
                .is(200);
        assertThat(shown(venue, back).text("standards.0.withdrawnReason")).isEqualTo("复核不达标");
        assertThat(city.registrar()
                        .get("reference/code-lists/management-standard")
                        .is(200)
                        .text())
                .contains("宾馆饭店消防安全标准化管理");
    }

    private Reply shown(String venue, Reply after) {
        return city.registrar()
                .get("venues/" + venue, "Min-Version", Long.toString(after.version()))
                .is(200);
    }
}
