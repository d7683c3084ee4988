package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A township enforces in the name of the fire rescue authority: in the matters delegated to it, and in no others. */
class DelegationStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void aDelegateActsInTheDelegatorsNameAndOnlyInItsMatters() {
        String township = newTownship();
        String one = city.newInspector(township);
        String other = city.newInspector(township);
        Client delegate = server.bearing(server.tokens().ofOfficer("INSPECTOR", one, township));
        String venue = city.newPermittedRestaurant();
        String inspection = scheduled(delegate, venue, "ROUTINE");
        ObjectNode both = City.body("officers", List.of(one, other));
        delegate.refusedPost("inspections/" + inspection + "/inspectors", both)
                .as(422, "authority.outside-delegation")
                .inField("officers");

        String delegations = "authorities/" + City.YUZHONG + "/delegations";
        ObjectNode grant = grant(township, "ROUTINE_INSPECTION");
        city.registrar()
                .refusedPost(delegations, grant.deepCopy().put("basisKind", "POLICY_TEXT"))
                .as(422, "authority.delegation-basis")
                .inField("basis");
        city.registrar()
                .refusedPost(delegations, grant(township, "SEAL"))
                .as(422, "authority.never-delegated")
                .inField("matters");
        city.registrar()
                .refusedPost(delegations, grant.deepCopy().putNull("publishedByDelegate"))
                .as(422, "authority.unpublished");
        city.registrar().post(delegations, grant).is(200);

        Reply assigned =
                delegate.post("inspections/" + inspection + "/inspectors", both).is(200);
        String metadata = Objects.requireNonNull(server.database()
                .queryForObject(
                        "select convert_from(metadata, 'UTF8') from event where aggregate_id = ? and type = ?",
                        String.class,
                        "inspection:" + inspection,
                        "inspection.InspectorsAssigned"));
        assertThat(RunningServer.json(metadata).path("authority").asString()).isEqualTo(City.YUZHONG);
        assertThat(RunningServer.json(metadata).path("actingBody").asString()).isEqualTo(township);

        String random = scheduled(delegate, venue, "RANDOM");
        delegate.refusedPost("inspections/" + random + "/inspectors", both).as(422, "authority.outside-delegation");
        delegate.refusedPost(
                        "venues/" + venue + "/verifications", City.body("inspection", inspection, "fulfilled", true))
                .as(422, "authority.never-delegated");

        Reply ended = city.registrar()
                .post(
                        "authorities/" + City.YUZHONG + "/delegation-ends",
                        City.body("delegate", township, "endedOn", City.today().minusDays(1), "reason", "机构改革"))
                .is(200);
        delegate.refusedPost(
                        "inspections/" + inspection + "/start",
                        City.body("startedAt", City.now(), "certificatesShown", true))
                .as(422, "authority.outside-delegation");
        assertThat(city.registrar()
                        .get("authorities/" + City.YUZHONG, "Min-Version", Long.toString(ended.version()))
                        .texts("delegations", "delegate"))
                .contains(township);
        assertThat(assigned.version()).isPositive();
    }

    /** 消防法 53: the daily inspections are its own by law, and nothing else is. */
    @Test
    void aPoliceStationMakesDailyInspectionsAndNoOthers() {
        String station = "CQYZ-PCS";
        String one = city.newInspector(station);
        String other = city.newInspector(station);
        Client police = server.bearing(server.tokens().ofOfficer("INSPECTOR", one, station));
        ObjectNode both = City.body("officers", List.of(one, other));
        String venue = city.newPermittedRestaurant();
        police.post("inspections/" + scheduled(police, venue, "ROUTINE") + "/inspectors", both)
                .is(200);
        for (String kind : List.of("COMMITMENT_VERIFICATION", "RANDOM", "PRE_USE")) {
            police.refusedPost("inspections/" + scheduled(police, venue, kind) + "/inspectors", both)
                    .as(422, "authority.outside-delegation");
        }
    }

    @Test
    void aDelegateHandlesACaseInTheDelegatorsNameWhereItWasGivenPenalties() {
        String inspecting = newTownship();
        delegate(inspecting, "ROUTINE_INSPECTION");
        String one = city.newInspector(inspecting);
        investigator(one, inspecting)
                .refusedPost("cases", opening(one, city.newInspector(inspecting)))
                .as(422, "authority.outside-delegation");

        String penalising = newTownship();
        delegate(penalising, "PENALTY");
        String other = city.newInspector(penalising);
        String id = investigator(other, penalising)
                .post("cases", opening(other, city.newInspector(penalising)))
                .is(201)
                .id();
        String metadata = Objects.requireNonNull(server.database()
                .queryForObject(
                        "select convert_from(metadata, 'UTF8') from event where aggregate_id = ?",
                        String.class,
                        "enforcement:" + id));
        assertThat(RunningServer.json(metadata).path("authority").asString()).isEqualTo(City.YUZHONG);
        assertThat(RunningServer.json(metadata).path("actingBody").asString()).isEqualTo(penalising);
    }

    private void delegate(String township, String matter) {
        city.registrar()
                .post("authorities/" + City.YUZHONG + "/delegations", grant(township, matter))
                .is(200);
    }

    private Client investigator(String officer, String authority) {
        return server.bearing(server.tokens().ofOfficer("INVESTIGATOR", officer, authority));
    }

    private ObjectNode opening(String... handlers) {
        String enterprise = city.newEnterprise();
        return City.body(
                "source",
                "OWN_FINDING",
                "party",
                City.body("kind", "UNIT", "enterprise", enterprise),
                "venue",
                city.newRestaurant(enterprise),
                "suspected",
                "FPL-60-1-3",
                "facts",
                "安全出口堵塞",
                "handlers",
                handlers);
    }

    @Test
    void aTownshipWithPowersOfItsProvinceActsInItsOwnName() {
        String township = newTownship();
        String one = city.newInspector(township);
        Client own = server.bearing(server.tokens().ofOfficer("INSPECTOR", one, township));
        ObjectNode powers = City.body(
                        "province",
                        "500103",
                        "decision",
                        "渝府发〔2025〕1号",
                        "publishedOn",
                        "2025-01-01",
                        "matters",
                        List.of("ROUTINE_INSPECTION"))
                .setAll(City.body("territory", "500103", "from", "2025-02-01"));
        String path = "authorities/" + township + "/powers";
        city.registrar()
                .refusedPost(path, powers)
                .as(422, "authority.not-its-province")
                .inField("province");
        city.registrar().post(path, powers.put("province", "500000")).is(200);
        String inspection = scheduled(own, city.newPermittedRestaurant(), "ROUTINE");
        own.post(
                        "inspections/" + inspection + "/inspectors",
                        City.body("officers", List.of(one, city.newInspector(township))))
                .is(200);
    }

    @Test
    void anAuthorityIsRenamedAndMergedAway() {
        String township = newTownship();
        String path = "authorities/" + township;
        city.registrar()
                .post(path + "/names", City.body("name", "新街道办事处", "from", City.today()))
                .is(200);
        ObjectNode merger = City.body("into", "CQYZ-JFB", "mergedOn", City.today());
        Reply merged = city.registrar().post(path + "/merger", merger).is(200);
        city.registrar().refusedPost(path + "/merger", merger).as(422, "authority.merged");
        Reply shown = city.registrar()
                .get(path, "Min-Version", Long.toString(merged.version()))
                .is(200);
        assertThat(shown.text("name")).isEqualTo("新街道办事处");
        assertThat(shown.text("mergedInto")).isEqualTo("CQYZ-JFB");
    }

    private String newTownship() {
        String code = City.unused("STORY-JD-");
        city.registrar()
                .post(
                        "authorities",
                        City.authorityBody(code, "某街道办事处", "500103")
                                .put("kind", "TOWNSHIP")
                                .put("level", "TOWN"))
                .is(201);
        return code;
    }

    private static String scheduled(Client inspector, String venue, String kind) {
        return inspector
                .post("inspections", City.body("kind", kind, "venue", venue))
                .is(201)
                .id();
    }

    private static ObjectNode grant(String delegate, String matter) {
        return City.body("delegate", delegate, "basisKind", "REGULATION", "basisTitle", "重庆市消防条例")
                .setAll(City.body(
                        "basisArticle",
                        "6",
                        "matters",
                        List.of(matter),
                        "territory",
                        "500103",
                        "from",
                        City.today().minusDays(10),
                        "until",
                        City.today().plusYears(1),
                        "publishedByDelegator",
                        City.today().minusDays(20),
                        "publishedByDelegate",
                        City.today().minusDays(15)));
    }
}
