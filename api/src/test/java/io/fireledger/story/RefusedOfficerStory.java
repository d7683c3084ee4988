package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may not inspect is not assigned: each reason is told, nothing is recorded, and two others can be assigned
 * afterwards.
 */
class RefusedOfficerStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private String enterprise = "";
    private String inspection = "";

    /** By what an officer may be tied to an enterprise. */
    private enum Tie {
        SPOUSE,
        LINEAL_KIN,
        COLLATERAL_KIN,
        IN_LAW,
        SHAREHOLDING,
        EMPLOYMENT,
        OTHER
    }

    @BeforeEach
    void anInspectionWithoutOfficers() {
        enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        city.commit(venue);
        inspection = city.schedule(venue);
    }

    private void refuses(int status, String rule, String field, String... officers) {
        Refused refused = city.inspector()
                .refusedPost("inspections/" + inspection + "/inspectors", City.body("officers", officers))
                .as(status, rule);
        if (!field.isEmpty()) {
            refused.inField(field);
        }
        Reply assigned = city.assign(inspection, City.LI, City.WANG);
        assertThat(assigned.version()).as("the refusal left no event").isEqualTo(1);
    }

    private void refuses(String rule, String officer) {
        refuses(422, rule, "officers", City.LI, officer);
    }

    @Test
    void oneOfficerIsTooFew() {
        refuses(422, "inspection.too-few-inspectors", "officers", City.LI);
    }

    @Test
    void nobodyIsTooFew() {
        refuses(422, "inspection.too-few-inspectors", "officers");
    }

    @Test
    void oneOfficerTwiceIsOneOfficer() {
        refuses(422, "inspection.too-few-inspectors", "officers", City.LI, City.LI);
    }

    @Test
    void anUnknownOfficer() {
        refuses(404, "subject.unknown", "", City.LI, "NOBODY-0001");
    }

    @Test
    void anOfficerWithoutACertificate() {
        String officer = city.newOfficer(City.YUZHONG);
        city.post(officer, "2024-01-01");
        refuses("officer.not-certified", officer);
    }

    @Test
    void anOfficerWhoseCertificateLapsedYesterday() {
        String officer = city.newOfficer(City.YUZHONG);
        city.post(officer, "2024-01-01");
        city.certify(officer, "2024-01-01", City.today().minusDays(1).toString());
        refuses("officer.not-certified", officer);
    }

    @Test
    void anOfficerWhoseCertificateBeginsTomorrow() {
        String officer = city.newOfficer(City.YUZHONG);
        city.post(officer, "2024-01-01");
        city.certify(officer, City.today().plusDays(1).toString(), "2099-12-31");
        refuses("officer.not-certified", officer);
    }

    @Test
    void anOfficerWhoseCertificateIsSuspended() {
        String officer = city.newInspector(City.YUZHONG);
        city.registrar()
                .post(
                        "officers/" + officer + "/suspensions",
                        City.body("from", LocalDate.parse("2025-01-01"), "reason", "年度考核不合格"))
                .is(200);
        refuses("officer.not-certified", officer);
    }

    @Test
    void anOfficerWithoutAPost() {
        String officer = city.newOfficer(City.YUZHONG);
        city.certify(officer, "2024-01-01", "2099-12-31");
        refuses("officer.not-in-post", officer);
    }

    @Test
    void anOfficerWhosePostBeginsTomorrow() {
        String officer = city.newOfficer(City.YUZHONG);
        city.certify(officer, "2024-01-01", "2099-12-31");
        city.post(officer, City.today().plusDays(1).toString());
        refuses("officer.not-in-post", officer);
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerTiedToTheEnterprise(Tie tie) {
        String officer = city.newInspector(City.YUZHONG);
        city.registrar()
                .post(
                        "officers/" + officer + "/relations",
                        City.body("kind", tie.name(), "creditCode", enterprise, "note", "本人申报"))
                .is(200);
        refuses("officer.conflicted", officer);
    }

    @Test
    void whoseTieWasWithdrawnMayInspectAgain() {
        String officer = city.newInspector(City.YUZHONG);
        city.registrar()
                .post("officers/" + officer + "/relations", City.body("kind", "SHAREHOLDING", "creditCode", enterprise))
                .is(200);
        city.registrar()
                .post(
                        "officers/" + officer + "/relation-withdrawals",
                        City.body("kind", "SHAREHOLDING", "creditCode", enterprise, "reason", "股份已经转让"))
                .is(200);
        city.assign(inspection, City.LI, officer);
    }

    @Test
    void anOfficerOfAnotherTerritoryIsUnknownHere() {
        refuses(404, "subject.unknown", "", City.LI, City.STRANGER);
    }

    @Test
    void anOfficerOfAnotherTerritoryMayNotInspectWhoeverAssigns() {
        city.nationwideInspector()
                .refusedPost(
                        "inspections/" + inspection + "/inspectors",
                        City.body("officers", List.of(City.LI, City.STRANGER)))
                .as(422, "officer.outside-territory")
                .inField("officers");
        city.assign(inspection, City.LI, City.WANG);
    }

    @Test
    void anOfficerOfTheAuthorityAboveMayInspect() {
        String above = City.unused("STORY-ZD-");
        city.registrar()
                .post("authorities", City.authorityBody(above, "重庆市消防救援总队", "500000"))
                .is(201);
        city.assign(inspection, City.LI, city.newInspector(above));
    }

    @Test
    void whoBecameTiedAfterTheAssignmentMayNotStart() {
        String officer = city.newInspector(City.YUZHONG);
        city.assign(inspection, officer, City.LI);
        city.registrar()
                .post("officers/" + officer + "/relations", City.body("kind", "IN_LAW", "creditCode", enterprise))
                .is(200);
        city.inspector()
                .refusedPost(
                        "inspections/" + inspection + "/start",
                        City.body("startedAt", City.now(), "certificatesShown", true))
                .as(422, "officer.conflicted");
        city.assign(inspection, City.LI, City.WANG);
        city.start(inspection);
    }

    @Test
    void officersWhoDoNotShowTheirCertificatesMayNotStart() {
        city.assign(inspection, City.LI, City.WANG);
        city.inspector()
                .refusedPost(
                        "inspections/" + inspection + "/start",
                        City.body("startedAt", City.now(), "certificatesShown", false))
                .as(422, "inspection.certificates-not-shown")
                .inField("certificatesShown");
        city.start(inspection);
    }
}
