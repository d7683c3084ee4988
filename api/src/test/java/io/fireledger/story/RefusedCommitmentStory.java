package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every way in which a permit on the commitment route is refused, from the letter to the verification. */
class RefusedCommitmentStory {
    /** A term of working days does not run out while a server is asked; the rule's own tests move the clock. */
    private static final Set<String> OUT_OF_REACH =
            Set.of("permit.request-too-late", "permit.statement-day-provisional");

    /** On the ordinary route, at the end of a permit: {@link OrdinaryRouteStory}, {@link RescissionStory}. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "permit.already-accepted",
            "permit.another-agency",
            "permit.barred",
            "permit.check-before-acceptance",
            "permit.check-failed",
            "permit.check-of-another-operator",
            "permit.check-used-before",
            "permit.no-check",
            "permit.no-check-applied",
            "permit.no-ground-to-deregister",
            "permit.no-recheck",
            "permit.not-accepted",
            "permit.not-breached",
            "permit.not-checked",
            "permit.nothing-to-refuse-for",
            "permit.nothing-to-serve",
            "permit.nothing-to-verify",
            "permit.notice-not-in-effect",
            "permit.notice-not-served",
            "permit.recheck-not-failed",
            "permit.recheck-of-another-inspection",
            "permit.rescission-further-on",
            "permit.rescission-not-notified",
            "permit.rescission-not-proposed",
            "permit.rescission-proposed-already",
            "permit.statement-missing",
            "permit.statement-not-heard",
            "permit.statement-still-open",
            "permit.statement-unanswered",
            "permit.statement-without-stating");

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    /** One refusal; its code is the first word of the name. */
    private interface Refusal {
        Refused happens();
    }

    private Map<String, Refusal> refusals() {
        Map<String, Refusal> all = new TreeMap<>();
        letters(all);
        applications(all);
        officersPart(all);
        verifications(all);
        return all;
    }

    private void letters(Map<String, Refusal> all) {
        all.put(
                "permit.not-public-gathering office",
                () -> commits(
                        city.newVenue(City.venueBody(city.newEnterprise(), "500103", "OFFICE")),
                        City.commitmentBody()));
        all.put(
                "permit.wrong-standard-version unknown",
                () -> commits(city.newRestaurant(), City.commitmentBody().put("standardVersion", "1999-1"))
                        .inField("standardVersion"));
        all.put(
                "permit.wrong-standard-version signed before it was in force",
                () -> commits(city.newRestaurant(), City.commitmentBody().put("signedOn", "2021-04-28"))
                        .inField("standardVersion"));
        all.put(
                "permit.not-signed-by-responsible-person manager",
                () -> commits(city.newRestaurant(), City.commitmentBody().put("signatory", "李经理"))
                        .inField("signatory"));
        all.put(
                "permit.unknown-material",
                () -> commits(city.newRestaurant(), commitmentWith("LETTER_OF_PRAISE"))
                        .inField("materials"));
    }

    private void applications(Map<String, Refusal> all) {
        all.put("permit.already-granted", () -> commits(city.newPermittedRestaurant(), City.commitmentBody()));
        all.put("permit.application-pending", () -> commits(pending(), City.commitmentBody()));
        all.put(
                "permit.no-application materials",
                () -> city.applicant()
                        .refusedPost(at(city.newRestaurant(), "materials"), materials("BUSINESS_LICENCE")));
        all.put(
                "permit.no-application permit",
                () -> city.inspector().refusedPost(at(city.newRestaurant(), "permits"), City.body()));
        all.put(
                "permit.no-application rejection",
                () -> city.inspector()
                        .refusedPost(
                                at(city.newPermittedRestaurant(), "application-rejections"),
                                City.body("reason", "材料不实")));
        all.put("permit.nothing-missing", () -> {
            String venue = completeWhereNoRuleGrants();
            return liEverywhere().refusedPost(at(venue, "materials-requests"), missing());
        });
        all.put(
                "permit.materials-not-requested",
                () -> city.inspector()
                        .refusedPost(at(pending(), "application-rejections"), City.body("reason", "材料不全")));
        all.put("permit.nothing-to-reject-for", () -> {
            String venue = city.newRestaurant();
            city.applicant().post(at(venue, "checks"), City.checkBody()).is(201);
            return city.inspector().refusedPost(at(venue, "application-rejections"), City.body("reason", "不予受理"));
        });
        all.put("permit.materials-requested-already", () -> {
            String venue = pending();
            city.inspector()
                    .post(at(venue, "materials-requests"), missing("BUSINESS_LICENCE"))
                    .is(200);
            return city.inspector().refusedPost(at(venue, "materials-requests"), missing("BUSINESS_LICENCE"));
        });
    }

    private void officersPart(Map<String, Refusal> all) {
        all.put("permit.materials-missing", () -> city.inspector().refusedPost(at(pending(), "permits"), City.body()));
        all.put(
                "permit.needs-officer",
                () -> city.nationwideInspector().refusedPost(at(pending(), "permits"), City.body()));
        all.put(
                "permit.needs-officer materials",
                () -> city.nationwideInspector()
                        .refusedPost(at(pending(), "materials-requests"), missing("BUSINESS_LICENCE")));
        all.put(
                "permit.no-competent-agency",
                () -> liEverywhere().refusedPost(at(completeWhereNoRuleGrants(), "permits"), City.body()));
    }

    private void verifications(Map<String, Refusal> all) {
        all.put(
                "permit.not-granted",
                () -> verifies(
                        city.newRestaurant(), city.newConcludedVerification(city.newPermittedRestaurant()), true));
        all.put(
                "permit.inspection-of-another-venue",
                () -> verifies(
                                city.newPermittedRestaurant(),
                                city.newConcludedVerification(city.newPermittedRestaurant()),
                                true)
                        .inField("inspection"));
        all.put("permit.no-inspection routine", () -> {
            String venue = city.newPermittedRestaurant();
            String routine = city.inspector()
                    .post("inspections", City.body("kind", "ROUTINE", "venue", venue))
                    .is(201)
                    .id();
            return verifies(venue, routine, true).inField("inspection");
        });
        all.put("permit.inspection-not-concluded", () -> {
            String venue = city.newPermittedRestaurant();
            return verifies(venue, city.newStartedVerification(venue), true).inField("inspection");
        });
        all.put("permit.failed-mandatory-item", () -> {
            String venue = city.newPermittedRestaurant();
            return verifies(venue, city.newConcludedVerification(venue, "SAFETY_EXITS"), true)
                    .inField("fulfilled");
        });
        all.put("permit.no-failed-item", () -> {
            String venue = city.newPermittedRestaurant();
            return verifies(venue, city.newConcludedVerification(venue), false).inField("fulfilled");
        });
        all.put("permit.severity-without-breach", () -> {
            String venue = city.newPermittedRestaurant();
            return city.inspector()
                    .refusedPost(
                            at(venue, "verifications"),
                            City.body(
                                    "inspection",
                                    city.newConcludedVerification(venue),
                                    "fulfilled",
                                    true,
                                    "severity",
                                    "MINOR"));
        });
        all.put("permit.already-verified", () -> {
            String venue = city.newPermittedRestaurant();
            String inspection = city.newConcludedVerification(venue);
            city.inspector()
                    .post(at(venue, "verifications"), City.body("inspection", inspection, "fulfilled", true))
                    .is(200);
            return verifies(venue, inspection, true);
        });
    }

    /** Officer Li, under a token that is not bound to a place. */
    private Client liEverywhere() {
        return server.bearing(server.tokens().ofOfficer("INSPECTOR", City.LI, City.YUZHONG));
    }

    private static String at(String venue, String act) {
        return "venues/" + venue + "/" + act;
    }

    private Refused commits(String venue, JsonNode commitment) {
        return city.applicant().refusedPost(at(venue, "commitments"), commitment);
    }

    private Refused verifies(String venue, String inspection, boolean fulfilled) {
        return city.inspector()
                .refusedPost(at(venue, "verifications"), City.body("inspection", inspection, "fulfilled", fulfilled));
    }

    private static JsonNode commitmentWith(String... materials) {
        return City.commitmentBody().setAll(City.body("materials", materials));
    }

    private static JsonNode materials(String... codes) {
        return City.body("materials", codes);
    }

    private static JsonNode missing(String... codes) {
        return City.body("missing", codes);
    }

    /** A restaurant whose application still lacks the business licence. */
    private String pending() {
        String venue = city.newRestaurant();
        Reply filed = city.applicant()
                .post(at(venue, "commitments"), commitmentWith("COMMITMENT_LETTER"))
                .is(201);
        assertThat(filed.at("permitNumber").isMissingNode()).isTrue();
        return venue;
    }

    /** A restaurant with a complete application in a place that has no rule of automatic grant. */
    private String completeWhereNoRuleGrants() {
        JsonNode divisions = RunningServer.json("""
                {"edition": "%s", "divisions": [
                  {"code": "110101", "name": "东城区", "shortName": "东城", "level": "COUNTY", "successors": []}],
                  "source": {"instrument": "GB/T 2260", "number": "2024", "confidence": "known"}}
                """.formatted(City.unused("story-")));
        server.client("system-admin").post("admin/legal/divisions", divisions).is(200);
        String venue = city.newVenue(City.venueBody(city.newEnterprise(), "110101", "RESTAURANT"));
        assertThat(city.commit(venue).at("permitNumber").isMissingNode()).isTrue();
        return venue;
    }

    @TestFactory
    Stream<DynamicTest> eachIsRefusedByItsRuleAndItsLaw() {
        return refusals().entrySet().stream()
                .map(refusal -> DynamicTest.dynamicTest(refusal.getKey(), () -> {
                    Refused refused = refusal.getValue().happens().as(422, codeOf(refusal.getKey()));
                    assertThat(refused.english().at("basis").size()).isPositive();
                }));
    }

    private static String codeOf(String name) {
        return name.split(" ", 2)[0];
    }

    @Test
    void noRefusalOfAPermitIsLeftOut() {
        Set<String> known = ResourceBundle.getBundle("problems").keySet().stream()
                .filter(key -> key.startsWith("permit.") && !key.endsWith(".title"))
                .filter(code -> !OUT_OF_REACH.contains(code) && !TOLD_ELSEWHERE.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(refusals().keySet().stream().map(RefusedCommitmentStory::codeOf))
                .containsAll(known);
    }

    @Test
    void anUnknownVenueIsNotFound() {
        commits("V-01JW3Z5M8Q4T7X9B2C6D8F0G1H", City.commitmentBody()).as(404, "subject.unknown");
    }

    @Test
    void aLetterOfADissolvedEnterpriseIsRefused() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        city.registrar()
                .post(
                        "enterprises/" + enterprise + "/dissolution",
                        City.body("dissolvedOn", City.today(), "reason", "股东决议解散"))
                .is(200);
        commits(venue, City.commitmentBody()).as(422, "enterprise.dissolved");
    }

    @Test
    void aLetterSignedTomorrowIsRefused() {
        commits(
                        city.newRestaurant(),
                        City.commitmentBody()
                                .put("signedOn", City.today().plusDays(1).toString()))
                .as(422, "act.in-future")
                .inField("signedOn");
    }

    @Test
    void materialsAskedForOnceAndSuppliedCompleteTheApplication() {
        String venue = pending();
        city.inspector()
                .post(at(venue, "materials-requests"), missing("BUSINESS_LICENCE"))
                .is(200);
        Reply supplied = city.applicant()
                .post(at(venue, "materials"), materials("BUSINESS_LICENCE"))
                .is(200);
        assertThat(supplied.text("permitNumber")).isNotEmpty();
    }

    @Test
    void afterARejectionAnotherLetterCanBeFiled() {
        String venue = pending();
        city.inspector()
                .post(at(venue, "materials-requests"), missing("BUSINESS_LICENCE"))
                .is(200);
        city.inspector()
                .post(at(venue, "application-rejections"), City.body("reason", "逾期未补正"))
                .is(200);
        assertThat(city.commit(venue).text("permitNumber")).isNotEmpty();
    }

    @Test
    void anApplicationIsTakenBackAndAnotherFiled() {
        String venue = pending();
        Reply taken = city.applicant()
                .post(at(venue, "application-withdrawals"), City.body("reason", "另选址"))
                .is(200);
        assertThat(city.registrar()
                        .get("venues/" + venue, "Min-Position", Long.toString(taken.position()))
                        .is(200)
                        .text("permit.state"))
                .isEqualTo("WITHDRAWN");
        city.applicant()
                .refusedPost(at(venue, "application-withdrawals"), City.body("reason", "另选址"))
                .as(422, "permit.no-application");
        assertThat(city.commit(venue).text("permitNumber")).isNotEmpty();
    }

    @Test
    void falseMaterialBarsTheApplicantForAYear() {
        String venue = pending();
        Reply rejected = city.inspector()
                .post(at(venue, "application-rejections"), City.body("reason", "材料虚假", "falseMaterial", true))
                .is(200);
        assertThat(rejected.text("barredUntil"))
                .isEqualTo(City.today().plusYears(1).toString());
        commits(venue, City.commitmentBody()).as(422, "permit.barred");
        city.applicant().refusedPost(at(venue, "checks"), City.checkBody()).as(422, "permit.barred");
    }

    @Test
    void conflictedOfficersDoNotAccept() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        city.applicant()
                .post(at(venue, "commitments"), commitmentWith("COMMITMENT_LETTER"))
                .is(201);
        city.registrar()
                .post("officers/" + City.ZHAO + "/relations", City.body("kind", "SPOUSE", "creditCode", enterprise))
                .is(200);
        List.of("permits", "application-rejections")
                .forEach(act -> server.client("inspector-3")
                        .refusedPost(at(venue, act), act.equals("permits") ? City.body() : City.body("reason", "不予受理"))
                        .as(422, "officer.conflicted"));
    }
}
