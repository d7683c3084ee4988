package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The people and places of the stories, and their usual acts. Every story makes its own; only officers are shared. */
final class City {
    static final String YUZHONG = "CQYZ-XF";
    static final String WEIDU = "XCWD-XF";
    static final String LI = "DEMO-INSP-1";
    static final String WANG = "DEMO-INSP-2";
    static final String ZHAO = "DEMO-INSP-3";
    static final String STRANGER = "DEMO-INSP-4";
    static final String RESPONSIBLE = "张三";
    static final String DIGEST = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final RunningServer server;

    private final Clock clock;

    City(RunningServer server) {
        this(server, Clock.systemUTC());
    }

    /** @param clock the server's, where it is not everybody's */
    City(RunningServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    RunningServer server() {
        return server;
    }

    /** What day it is to the server. */
    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    Client registrar() {
        return server.client("registrar");
    }

    Client applicant() {
        return server.client("applicant");
    }

    Client inspector() {
        return server.client("inspector-1");
    }

    /** An inspector of the whole country who is no officer, as an operator's own tokens might say. */
    Client nationwideInspector() {
        return server.bearing(server.tokens().of("INSPECTOR", Instant.now(), Duration.ofMinutes(5)));
    }

    Client decisionMaker() {
        return server.client("decision-maker");
    }

    Client head() {
        return server.client("authority-head");
    }

    Client investigator() {
        return server.client("investigator-1");
    }

    Client legalReviewer() {
        return server.client("legal-reviewer");
    }

    Client auditor() {
        return server.client("discipline-auditor");
    }

    static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A JSON object of names and values in turn. */
    static ObjectNode body(Object... pairs) {
        ObjectNode body = RunningServer.JSON.createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            body.set((String) pairs[i], RunningServer.JSON.valueToTree(pairs[i + 1]));
        }
        return body;
    }

    static ObjectNode authorityBody(String code, String name, String division) {
        return body("code", code, "name", name, "kind", "FIRE_RESCUE", "level", "COUNTY", "divisionCode", division);
    }

    static ObjectNode officerBody(String certificate, String authority) {
        return body(
                "certificateNumber",
                certificate,
                "name",
                "李四",
                "authority",
                authority,
                "category",
                "CADRE",
                "leading",
                false);
    }

    /** An officer of that authority who has neither certificate nor post. */
    String newOfficer(String authority) {
        String certificate = unused("STORY-");
        registrar().post("officers", officerBody(certificate, authority)).is(201);
        return certificate;
    }

    /** An officer of that authority who may act. */
    String newInspector(String authority) {
        String officer = newOfficer(authority);
        certify(officer, "2024-01-01", "2099-12-31");
        post(officer, "2024-01-01");
        return officer;
    }

    void certify(String officer, String from, String until) {
        registrar()
                .post("officers/" + officer + "/certificates", body("validFrom", from, "validUntil", until))
                .is(200);
    }

    void post(String officer, String from) {
        registrar()
                .post("officers/" + officer + "/posts", body("post", "INSPECTOR", "from", from))
                .is(200);
    }

    static String unused(String prefix) {
        return prefix + NEXT.getAndIncrement();
    }

    /** A credit code nobody has yet, with the right characters at positions 17 and 18. */
    static String unusedCreditCode() {
        String body = "MK%06d".formatted(NEXT.getAndIncrement());
        String code = "91500103" + body + bodyCharacter(body);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code + CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private static char bodyCharacter(String body) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * weights[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : Character.forDigit(check, 10);
    }

    static ObjectNode enterpriseBody(String creditCode) {
        return body(
                "creditCode",
                creditCode,
                "name",
                "渝中区山城火锅有限公司",
                "kind",
                "COMPANY",
                "divisionCode",
                "500103",
                "address",
                "渝中区解放碑步行街1号",
                "legalRepresentative",
                RESPONSIBLE);
    }

    /** A registered enterprise with its safety roles. */
    String newEnterprise() {
        String code = unusedCreditCode();
        registrar().post("enterprises", enterpriseBody(code)).is(201);
        registrar()
                .post("enterprises/" + code + "/safety-roles", body("responsiblePerson", RESPONSIBLE, "manager", "李经理"))
                .is(200);
        return code;
    }

    static ObjectNode venueBody(String creditCode, String division, String use) {
        return body(
                "creditCode",
                creditCode,
                "name",
                "山城火锅解放碑店",
                "divisionCode",
                division,
                "address",
                "渝中区解放碑步行街1号",
                "use",
                use,
                "heightMetres",
                18.5,
                "areaSquareMetres",
                650,
                "floorsAbove",
                2,
                "floorsBelow",
                0,
                "capacityPersons",
                300);
    }

    /** A restaurant, which is a public gathering venue, in 500103. */
    String newRestaurant() {
        return newRestaurant(newEnterprise());
    }

    String newRestaurant(String creditCode) {
        return newVenue(venueBody(creditCode, "500103", "RESTAURANT"));
    }

    String newVenue(JsonNode body) {
        return registrar().post("venues", body).is(201).id();
    }

    static ObjectNode commitmentBody() {
        return commitmentBody(today());
    }

    static ObjectNode commitmentBody(LocalDate signedOn) {
        return body(
                "standardVersion",
                "2021-1",
                "signatory",
                RESPONSIBLE,
                "signedOn",
                signedOn,
                "channel",
                "E_SERVICE",
                "documentSha256",
                DIGEST);
    }

    static ObjectNode checkBody() {
        return body(
                "standardVersion", "2021-1", "applicant", RESPONSIBLE, "channel", "WINDOW", "documentSha256", DIGEST);
    }

    static ObjectNode serviceBody(String document) {
        return body("document", document, "recipient", RESPONSIBLE, "method", "DIRECT", "effectiveOn", today());
    }

    /** A concluded inspection of that kind with these failed items. */
    String newConcluded(String kind, String venue, String... failed) {
        return newConcluded(kind, venue, moment(), failed);
    }

    /** It lasts no longer than that moment. */
    String newConcluded(String kind, String venue, Instant at, String... failed) {
        String inspection = inspector()
                .post("inspections", body("kind", kind, "venue", venue))
                .is(201)
                .id();
        assign(inspection, LI, WANG);
        start(inspection, at);
        for (String item : mandatoryItems(kind)) {
            find(inspection, item, List.of(failed).contains(item) ? "FAIL" : "PASS");
        }
        conclude(inspection, at);
        return inspection;
    }

    Reply commit(String venue) {
        return applicant()
                .post("venues/" + venue + "/commitments", commitmentBody(day()))
                .is(201);
    }

    /** A restaurant whose permit was granted on its commitment. */
    String newPermittedRestaurant() {
        String venue = newRestaurant();
        assertThat(commit(venue).text("permitNumber")).isNotEmpty();
        return venue;
    }

    static ObjectNode schedulingBody(String venue) {
        return body("kind", "COMMITMENT_VERIFICATION", "venue", venue);
    }

    String schedule(String venue) {
        return inspector().post("inspections", schedulingBody(venue)).is(201).id();
    }

    Reply assign(String inspection, String... officers) {
        return inspector()
                .post("inspections/" + inspection + "/inspectors", body("officers", officers))
                .is(200);
    }

    Reply start(String inspection) {
        return start(inspection, moment());
    }

    Reply start(String inspection, Instant startedAt) {
        return inspector()
                .post("inspections/" + inspection + "/start", body("startedAt", startedAt, "certificatesShown", true))
                .is(200);
    }

    /** Mandatory items of an on-site verification. */
    List<String> mandatoryItems() {
        return mandatoryItems("COMMITMENT_VERIFICATION");
    }

    List<String> mandatoryItems(String kind) {
        JsonNode items = inspector()
                .get("legal/inspection-items?limit=200&kind=" + kind)
                .is(200)
                .at("items");
        List<String> codes = new ArrayList<>();
        items.forEach(item -> {
            if (item.path("mandatory").asBoolean()) {
                codes.add(item.path("code").asString());
            }
        });
        assertThat(codes).isNotEmpty();
        return codes;
    }

    static ObjectNode findingBody(String item, String result) {
        return findingBody(item, result, now().minusSeconds(30));
    }

    private static ObjectNode findingBody(String item, String result, Instant capturedAt) {
        ObjectNode finding = body("item", item, "result", result, "note", "现场查看");
        ArrayNode evidence = finding.putArray("evidence");
        evidence.add(body("sha256", DIGEST, "mediaType", "image/jpeg", "capturedAt", capturedAt));
        return finding;
    }

    Reply find(String inspection, String item, String result) {
        return inspector()
                .post("inspections/" + inspection + "/findings", findingBody(item, result, moment().minusSeconds(30)))
                .is(200);
    }

    Reply conclude(String inspection) {
        return conclude(inspection, moment());
    }

    Reply conclude(String inspection, Instant concludedAt) {
        return inspector()
                .post(
                        "inspections/" + inspection + "/conclusion",
                        body("concludedAt", concludedAt, "summary", "现场核查完毕"))
                .is(200);
    }

    /** A verification of that venue's permit, started by two officers. */
    String newStartedVerification(String venue) {
        String inspection = schedule(venue);
        assign(inspection, LI, WANG);
        start(inspection);
        return inspection;
    }

    /** An order to correct these items by that day; the number of the order. */
    String order(String inspection, LocalDate dueOn, String... items) {
        return inspector()
                .post(
                        "inspections/" + inspection + "/rectification-orders",
                        body("kind", "DATED", "dueOn", dueOn, "items", items))
                .is(200)
                .text("document");
    }

    static ObjectNode serviceBody(String document, LocalDate effectiveOn) {
        return body("document", document, "recipient", RESPONSIBLE, "method", "DIRECT", "effectiveOn", effectiveOn);
    }

    Reply serve(String inspection, String document) {
        return inspector()
                .post("inspections/" + inspection + "/services", serviceBody(document, day()))
                .is(200);
    }

    Reply requestRecheck(String inspection) {
        return applicant()
                .post("inspections/" + inspection + "/recheck-requests", body("requestedOn", day()))
                .is(200);
    }

    static ObjectNode recheckBody(boolean passed, String... items) {
        return recheckBody(today(), passed, items);
    }

    private static ObjectNode recheckBody(LocalDate day, boolean passed, String... items) {
        return body("recheckedOn", day, "passed", passed, "officers", List.of(LI, WANG), "items", List.of(items));
    }

    /** Comes back when what happens by itself after a failed re-check has happened. */
    Reply recheck(String inspection, boolean passed, String... items) {
        Reply done = inspector()
                .post("inspections/" + inspection + "/rechecks", recheckBody(day(), passed, items))
                .is(200);
        if (!passed) {
            server.awaitPolicy("when-recheck-fails-propose-rescission", done.position());
        }
        return done;
    }

    /** A concluded verification with these failed items. */
    String newConcludedVerification(String venue, String... failed) {
        return newConcludedVerification(venue, moment(), failed);
    }

    String newConcludedVerification(String venue, Instant startedAt, String... failed) {
        String inspection = schedule(venue);
        assign(inspection, LI, WANG);
        start(inspection, startedAt);
        for (String item : mandatoryItems()) {
            find(inspection, item, List.of(failed).contains(item) ? "FAIL" : "PASS");
        }
        conclude(inspection);
        return inspection;
    }
}
