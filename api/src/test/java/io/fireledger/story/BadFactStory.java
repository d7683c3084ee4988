package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be read but cannot be so: days to come, times out of order, places that ended, codes and ids there are not. */
class BadFactStory {
    private static final String TOMORROW = City.today().plusDays(1).toString();

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Refused registrar(String path, Object... body) {
        return city.registrar().refusedPost(path, City.body(body));
    }

    private Refused inspector(String path, Object... body) {
        return city.inspector().refusedPost(path, City.body(body));
    }

    /** Bodies that name a division, each with the command it belongs to. */
    private List<BiFunction<String, String, Refused>> placed() {
        return List.of(
                (field, division) -> city.registrar()
                        .refusedPost(
                                "enterprises",
                                City.enterpriseBody(City.unusedCreditCode()).put(field, division)),
                (field, division) -> city.registrar()
                        .refusedPost(
                                "venues",
                                City.venueBody(city.newEnterprise(), "500103", "RESTAURANT")
                                        .put(field, division)),
                (field, division) ->
                        city.registrar().refusedPost("authorities", City.authorityBody("STORY-BAD", "某大队", division)),
                (field, division) -> registrar(
                        "enterprises/" + city.newEnterprise() + "/amendments", field, division, "reason", "迁址"));
    }

    @ParameterizedTest
    @CsvSource({"411023, division.ended", "999999, division.unknown", "500199, division.unknown"})
    void aPlaceThatEndedOrNeverWas(String division, String rule) {
        placed().forEach(act -> {
            Refused refused = act.apply("divisionCode", division).as(422, rule).inField("divisionCode");
            assertThat(refused.english().text("detail")).contains(division);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "91500103MA5U5L3T8A, enterprise.credit-code-check",
        "91500103MA5U5L3T88, enterprise.credit-code-check",
        "91500103MA5U5L3T, enterprise.credit-code-format",
        "91500103MA5U5L3TSI, enterprise.credit-code-format",
        "统一社会信用代码, enterprise.credit-code-format"
    })
    void aCreditCodeThatCannotBe(String code, String rule) {
        city.registrar()
                .refusedPost("enterprises", City.enterpriseBody(code))
                .as(422, rule)
                .inField("creditCode");
    }

    @Test
    void aCreditCodeIsReadInAnyWidthAndCase() {
        String code = City.unusedCreditCode();
        String wide = code.chars()
                .mapToObj(c -> Character.toString(Character.toLowerCase(c) + 0xFEE0))
                .collect(java.util.stream.Collectors.joining());
        assertThat(city.registrar()
                        .post("enterprises", City.enterpriseBody(" " + wide + " "))
                        .is(201)
                        .id())
                .isEqualTo(code);
        city.registrar()
                .refusedPost("enterprises", City.enterpriseBody(code.toLowerCase(java.util.Locale.ROOT)))
                .as(409, "enterprise.exists");
    }

    @Test
    void aDayToCome() {
        String enterprise = city.newEnterprise();
        registrar("enterprises/" + enterprise + "/dissolution", "dissolvedOn", TOMORROW, "reason", "解散")
                .as(422, "act.in-future")
                .inField("dissolvedOn");
        String venue = city.newRestaurant(enterprise);
        registrar("venues/" + venue + "/openings", "openedOn", TOMORROW)
                .as(422, "act.in-future")
                .inField("openedOn");
        city.registrar()
                .post("venues/" + venue + "/openings", City.body("openedOn", City.today()))
                .is(200);
        registrar("venues/" + venue + "/closures", "closedOn", TOMORROW, "reason", "装修")
                .as(422, "act.in-future")
                .inField("closedOn");
    }

    @Test
    void aMomentToCome() {
        String venue = city.newPermittedRestaurant();
        String path = "inspections/" + city.schedule(venue);
        city.assign(path.substring(12), City.LI, City.WANG);
        var late = City.now().plusSeconds(600);
        inspector(path + "/start", "startedAt", late, "certificatesShown", true)
                .as(422, "act.in-future")
                .inField("startedAt");
        city.start(path.substring(12));
        inspector(path + "/recordings", "sha256", City.DIGEST, "mediaType", "video/mp4", "capturedAt", late)
                .as(422, "act.in-future")
                .inField("capturedAt");
        inspector(path + "/conclusion", "concludedAt", late, "summary", "完毕")
                .as(422, "act.in-future")
                .inField("concludedAt");
        ObjectNode finding = City.findingBody("SAFETY_EXITS", "PASS");
        finding.putArray("evidence")
                .add(City.body("sha256", City.DIGEST, "mediaType", "image/jpeg", "capturedAt", late));
        city.inspector()
                .refusedPost(path + "/findings", finding)
                .as(422, "act.in-future")
                .inField("evidence");
        city.inspector()
                .post(
                        path + "/recordings",
                        City.body(
                                "sha256",
                                City.DIGEST,
                                "mediaType",
                                "video/mp4",
                                "capturedAt",
                                City.now().plusSeconds(120)))
                .is(200);
    }

    @Test
    void timesOutOfOrder() {
        String officer = city.newOfficer(City.YUZHONG);
        registrar("officers/" + officer + "/certificates", "validFrom", "2025-01-02", "validUntil", "2025-01-01")
                .as(422, "officer.certificate-dates")
                .inField("validUntil");
        registrar(
                        "authorities/" + City.WEIDU + "/heads",
                        "officer",
                        City.STRANGER,
                        "actingHead",
                        false,
                        "from",
                        "2025-01-02",
                        "until",
                        "2025-01-01")
                .as(422, "authority.head-dates")
                .inField("until");
        String venue = city.newRestaurant();
        city.registrar()
                .post("venues/" + venue + "/openings", City.body("openedOn", "2026-01-05"))
                .is(200);
        registrar("venues/" + venue + "/closures", "closedOn", "2026-01-04", "reason", "装修")
                .as(422, "venue.dates-out-of-order")
                .inField("closedOn");
    }

    @Test
    void aConclusionBeforeTheStart() {
        String inspection = city.newStartedVerification(city.newPermittedRestaurant());
        inspector(
                        "inspections/" + inspection + "/conclusion",
                        "concludedAt",
                        City.now().minusSeconds(3600),
                        "summary",
                        "完毕")
                .as(422, "inspection.dates-out-of-order")
                .inField("concludedAt");
    }

    @Test
    void supervisionThatGoesBackAndTheWrongSupervisor() {
        String path = "venues/" + city.newRestaurant() + "/supervision";
        registrar(path, "authority", City.YUZHONG, "tier", "OTHER", "from", "2026-01-05")
                .as(422, "venue.wrong-supervisor")
                .inField("authority");
        city.registrar()
                .post(path, City.body("authority", City.YUZHONG, "tier", "KEY", "from", "2026-01-05"))
                .is(200);
        registrar(path, "authority", City.YUZHONG, "tier", "LISTED", "from", "2026-01-04")
                .as(422, "venue.supervision-out-of-order")
                .inField("from");
    }

    @Test
    void codesThatStandInNoList() {
        city.registrar()
                .refusedPost("venues", City.venueBody(city.newEnterprise(), "500103", "SPACEPORT"))
                .as(422, "venue.unknown-use")
                .inField("use");
        registrar("officers/" + city.newOfficer(City.YUZHONG) + "/posts", "post", "EMPEROR", "from", "2026-01-05")
                .as(422, "officer.unknown-post")
                .inField("post");
        JsonNode authority = City.authorityBody("STORY-BAD", "某大队", "500103");
        city.registrar()
                .refusedPost("authorities", ((ObjectNode) authority.deepCopy()).put("kind", "CIRCUS"))
                .as(422, "authority.unknown-kind")
                .inField("kind");
        city.registrar()
                .refusedPost("authorities", ((ObjectNode) authority.deepCopy()).put("level", "GALAXY"))
                .as(422, "authority.unknown-level")
                .inField("level");
        String inspection = city.newStartedVerification(city.newPermittedRestaurant());
        city.inspector()
                .refusedPost("inspections/" + inspection + "/findings", City.findingBody("WEATHER", "PASS"))
                .as(422, "inspection.unknown-item")
                .inField("item");
    }

    @Test
    void aNegativeFigure() {
        city.registrar()
                .refusedPost(
                        "venues",
                        City.venueBody(city.newEnterprise(), "500103", "RESTAURANT")
                                .put("capacityPersons", -1))
                .as(422, "venue.negative-figure")
                .inField("capacityPersons");
    }

    @Test
    void aVerificationBegunBeforeTheCommitmentWasSigned() {
        String inspection = city.schedule(city.newPermittedRestaurant());
        city.assign(inspection, City.LI, City.WANG);
        inspector(
                        "inspections/" + inspection + "/start",
                        "startedAt",
                        City.now().minus(Duration.ofDays(2)),
                        "certificatesShown",
                        true)
                .as(422, "inspection.dates-out-of-order")
                .inField("startedAt");
    }

    @Test
    void anIdOfNobodyInABody() {
        city.registrar()
                .refusedPost("venues", City.venueBody(CommandTable.NO_ENTERPRISE, "500103", "RESTAURANT"))
                .as(404, "subject.unknown")
                .inField("creditCode");
        city.registrar()
                .refusedPost("officers", City.officerBody("STORY-BAD", CommandTable.NO_AUTHORITY))
                .as(404, "subject.unknown")
                .inField("authority");
        registrar("officers/" + City.ZHAO + "/relations", "kind", "OTHER", "creditCode", CommandTable.NO_ENTERPRISE)
                .as(404, "subject.unknown")
                .inField("creditCode");
        registrar(
                        "authorities/" + City.WEIDU + "/heads",
                        "officer",
                        CommandTable.NO_OFFICER,
                        "actingHead",
                        false,
                        "from",
                        "2025-01-01")
                .as(404, "subject.unknown")
                .inField("officer");
        inspector("inspections", "kind", "ROUTINE", "venue", CommandTable.NO_VENUE)
                .as(404, "subject.unknown")
                .inField("venue");
        inspector(
                        "venues/" + city.newPermittedRestaurant() + "/verifications",
                        "inspection",
                        CommandTable.NO_INSPECTION,
                        "fulfilled",
                        true)
                .as(404, "subject.unknown")
                .inField("inspection");
        registrar(
                        "venues/" + city.newRestaurant() + "/supervision",
                        "authority",
                        CommandTable.NO_AUTHORITY,
                        "tier",
                        "KEY",
                        "from",
                        "2026-01-05")
                .as(404, "subject.unknown")
                .inField("authority");
        city.registrar()
                .refusedPost(
                        "authorities",
                        City.authorityBody("STORY-BAD", "某大队", "500103").put("parentCode", CommandTable.NO_AUTHORITY))
                .as(404, "subject.unknown")
                .inField("parentCode");
    }

    @Test
    void whatStandsAlreadyAndWhatDoesNotStand() {
        String enterprise = city.newEnterprise();
        String relations = "officers/" + city.newOfficer(City.YUZHONG) + "/";
        registrar(relations + "relation-withdrawals", "kind", "OTHER", "creditCode", enterprise, "reason", "误报")
                .as(422, "officer.no-such-relation")
                .inField("creditCode");
        city.registrar()
                .post(relations + "relations", City.body("kind", "OTHER", "creditCode", enterprise))
                .is(200);
        registrar(relations + "relations", "kind", "OTHER", "creditCode", enterprise)
                .as(422, "officer.relation-exists")
                .inField("creditCode");
        registrar(relations + "suspensions", "from", "2026-01-05", "reason", "停职")
                .as(422, "officer.nothing-to-suspend")
                .inField("from");
        registrar("enterprises/" + enterprise + "/amendments", "reason", "无").as(422, "enterprise.nothing-amended");
        city.registrar()
                .refusedPost(
                        "enterprises",
                        City.enterpriseBody(City.unusedCreditCode()).put("noCodeReason", "个体经营"))
                .as(422, "enterprise.code-and-reason")
                .inField("noCodeReason");
        registrar("venues/" + city.newRestaurant() + "/closures", "closedOn", "2026-01-05", "reason", "装修")
                .as(422, "venue.not-open");
        inspector("inspections", "kind", "COMMITMENT_VERIFICATION", "venue", city.newRestaurant())
                .as(422, "inspection.no-permit-to-verify")
                .inField("venue");
        city.registrar()
                .refusedPost("officers", City.officerBody(City.LI, City.YUZHONG))
                .as(409, "officer.exists");
        city.registrar()
                .refusedPost("authorities", City.authorityBody(City.YUZHONG, "某大队", "500103"))
                .as(409, "authority.exists");
    }

    @Test
    void anInspectionOutOfItsOrder() {
        String inspection = "inspections/" + city.schedule(city.newPermittedRestaurant());
        inspector(inspection + "/start", "startedAt", City.now(), "certificatesShown", true)
                .as(422, "inspection.not-assigned");
        city.inspector()
                .refusedPost(inspection + "/findings", City.findingBody("SAFETY_EXITS", "PASS"))
                .as(422, "inspection.not-started");
        inspector(inspection + "/conclusion", "concludedAt", City.now(), "summary", "完毕")
                .as(422, "inspection.not-started");
        String done = "inspections/" + city.newConcludedVerification(city.newPermittedRestaurant());
        city.inspector()
                .refusedPost(done + "/findings", City.findingBody("SAFETY_EXITS", "FAIL"))
                .as(422, "inspection.concluded");
        inspector(done + "/inspectors", "officers", List.of(City.LI, City.ZHAO)).as(422, "inspection.concluded");
    }
}
