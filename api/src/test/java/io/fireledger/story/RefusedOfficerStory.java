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
    private final DemoCity city = new DemoCity(server);
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
                .refusedPost("inspections/" + inspection + "/inspectors", DemoCity.body("officers", officers))
                .as(status, rule);
        if (!field.isEmpty()) {
            refused.inField(field);
        }
        Reply assigned = city.assign(inspection, DemoCity.LI, DemoCity.WANG);
        assertThat(assigned.version()).as("the refusal left no event").isEqualTo(1);
    }

    private void refuses(String rule, String officer) {
        refuses(422, rule, "officers", DemoCity.LI, officer);
    }

    @Test
    void oneOfficerIsTooFew() {
        refuses(422, "inspection.too-few-inspectors", "officers", DemoCity.LI);
    }

    @Test
    void nobodyIsTooFew() {
        refuses(422, "inspection.too-few-inspectors", "officers");
    }

    @Test
    void oneOfficerTwiceIsOneOfficer() {
        refuses(422, "inspection.too-few-inspectors", "officers", DemoCity.LI, DemoCity.LI);
    }

    @Test
    void anUnknownOfficer() {
        refuses(404, "subject.unknown", "", DemoCity.LI, "NOBODY-0001");
    }

    @Test
    void anOfficerWithoutACertificate() {
        String officer = city.newOfficer(DemoCity.YUZHONG);
        city.post(officer, "2024-01-01");
        refuses("officer.not-certified", officer);
    }

    @Test
    void anOfficerWhoseCertificateLapsedYesterday() {
        String officer = city.newOfficer(DemoCity.YUZHONG);
        city.post(officer, "2024-01-01");
        city.certify(officer, "2024-01-01", DemoCity.today().minusDays(1).toString());
        refuses("officer.not-certified", officer);
    }

    @Test
    void anOfficerWhoseCertificateBeginsTomorrow() {
        String officer = city.newOfficer(DemoCity.YUZHONG);
        city.post(officer, "2024-01-01");
        city.certify(officer, DemoCity.today().plusDays(1).toString(), "2099-12-31");
        refuses("officer.not-certified", officer);
    }

    @Test
    void anOfficerWhoseCertificateIsSuspended() {
        String officer = city.newInspector(DemoCity.YUZHONG);
        city.registrar()
                .post(
                        "officers/" + officer + "/suspensions",
                        DemoCity.body("from", LocalDate.parse("2025-01-01"), "reason", "年度考核不合格"))
                .is(200);
        refuses("officer.not-certified", officer);
    }

    @Test
    void anOfficerWithoutAPost() {
        String officer = city.newOfficer(DemoCity.YUZHONG);
        city.certify(officer, "2024-01-01", "2099-12-31");
        refuses("officer.not-in-post", officer);
    }

    @Test
    void anOfficerWhosePostBeginsTomorrow() {
        String officer = city.newOfficer(DemoCity.YUZHONG);
        city.certify(officer, "2024-01-01", "2099-12-31");
        city.post(officer, DemoCity.today().plusDays(1).toString());
        refuses("officer.not-in-post", officer);
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerTiedToTheEnterprise(Tie tie) {
        String officer = city.newInspector(DemoCity.YUZHONG);
        city.registrar()
                .post(
                        "officers/" + officer + "/relations",
                        DemoCity.body("kind", tie.name(), "creditCode", enterprise, "note", "本人申报"))
                .is(200);
        refuses("officer.conflicted", officer);
    }

    @Test
    void whoseTieWasWithdrawnMayInspectAgain() {
        String officer = city.newInspector(DemoCity.YUZHONG);
        city.registrar()
                .post(
                        "officers/" + officer + "/relations",
                        DemoCity.body("kind", "SHAREHOLDING", "creditCode", enterprise))
                .is(200);
        city.registrar()
                .post(
                        "officers/" + officer + "/relation-withdrawals",
                        DemoCity.body("kind", "SHAREHOLDING", "creditCode", enterprise, "reason", "股份已经转让"))
                .is(200);
        city.assign(inspection, DemoCity.LI, officer);
    }

    @Test
    void anOfficerOfAnotherTerritoryIsUnknownHere() {
        refuses(404, "subject.unknown", "", DemoCity.LI, DemoCity.STRANGER);
    }

    @Test
    void anOfficerOfAnotherTerritoryMayNotInspectWhoeverAssigns() {
        city.nationwideInspector()
                .refusedPost(
                        "inspections/" + inspection + "/inspectors",
                        DemoCity.body("officers", List.of(DemoCity.LI, DemoCity.STRANGER)))
                .as(422, "officer.outside-territory")
                .inField("officers");
        city.assign(inspection, DemoCity.LI, DemoCity.WANG);
    }

    @Test
    void anOfficerOfTheAuthorityAboveMayInspect() {
        String above = DemoCity.unused("STORY-ZD-");
        city.registrar()
                .post("authorities", DemoCity.authorityBody(above, "重庆市消防救援总队", "500000"))
                .is(201);
        city.assign(inspection, DemoCity.LI, city.newInspector(above));
    }

    @Test
    void whoBecameTiedAfterTheAssignmentMayNotStart() {
        String officer = city.newInspector(DemoCity.YUZHONG);
        city.assign(inspection, officer, DemoCity.LI);
        city.registrar()
                .post("officers/" + officer + "/relations", DemoCity.body("kind", "IN_LAW", "creditCode", enterprise))
                .is(200);
        city.inspector()
                .refusedPost(
                        "inspections/" + inspection + "/start",
                        DemoCity.body("startedAt", DemoCity.now(), "certificatesShown", true))
                .as(422, "officer.conflicted");
        city.assign(inspection, DemoCity.LI, DemoCity.WANG);
        city.start(inspection);
    }

    @Test
    void officersWhoDoNotShowTheirCertificatesMayNotStart() {
        city.assign(inspection, DemoCity.LI, DemoCity.WANG);
        city.inspector()
                .refusedPost(
                        "inspections/" + inspection + "/start",
                        DemoCity.body("startedAt", DemoCity.now(), "certificatesShown", false))
                .as(422, "inspection.certificates-not-shown")
                .inField("certificatesShown");
        city.start(inspection);
    }
}
