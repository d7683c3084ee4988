package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One look at an enterprise or a venue: what is there, what is open, and what was known at an earlier moment. */
class DossierStory {
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void showsWhatIsOpenNowAndWhatWasKnownBefore() throws InterruptedException {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        city.commit(venue);
        Instant before = momentAfter();
        String inspection = city.schedule(venue);

        Reply now = dossier("enterprises/" + enterprise, "");
        assertThat(now.texts("venues", "id")).containsExactly(venue);
        assertThat(now.texts("inspections", "id")).containsExactly(inspection);
        assertThat(now.at("openInspections/0").asString()).isEqualTo(inspection);
        assertThat(now.at("awaitingVerification/0").asString()).isEqualTo(venue);
        assertThat(now.texts("openTerms", "subject")).contains("venue:" + venue);
        assertThat(now.at("missedTerms").size()).isZero();

        for (String line : new String[] {"asOf", "knownAt"}) {
            Reply then = dossier("enterprises/" + enterprise, "?" + line + "=" + before);
            assertThat(then.texts("venues", "id")).as(line).containsExactly(venue);
            assertThat(then.at("inspections").size()).as(line).isZero();
            assertThat(then.texts("openTerms", "subject")).as(line).contains("venue:" + venue);
            Reply venueThen = dossier("venues/" + venue, "?" + line + "=" + before);
            assertThat(venueThen.at("inspections").size()).as(line).isZero();
            assertThat(venueThen.at("openTerms").size()).as(line).isPositive();
        }
        Reply ofVenue = dossier("venues/" + venue, "");
        assertThat(ofVenue.text("venue.id")).isEqualTo(venue);
        assertThat(ofVenue.texts("inspections", "id")).containsExactly(inspection);
        assertThat(ofVenue.at("awaitingVerification").asBoolean()).isTrue();
    }

    @Test
    void knowsNobodyBeforeTheirFirstEvent() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        String inspection = city.nationwideInspector()
                .post("inspections", City.schedulingBody(permitted(venue)))
                .is(201)
                .id();
        String officer = city.newOfficer(City.YUZHONG);
        for (String subject : new String[] {
            "enterprises/" + enterprise,
            "enterprises/" + enterprise + "/dossier",
            "venues/" + venue,
            "venues/" + venue + "/dossier",
            "inspections/" + inspection,
            "officers/" + officer,
            "authorities/" + City.YUZHONG
        }) {
            for (String line : new String[] {"asOf", "knownAt"}) {
                city.registrar()
                        .refusedGet(subject + "?" + line + "=" + LONG_AGO)
                        .as(404, "subject.unknown");
                city.registrar()
                        .refusedGet(subject + "?" + line + "=yesterday")
                        .as(400, "parameter.invalid")
                        .inField(line);
            }
        }
    }

    private String permitted(String venue) {
        city.commit(venue);
        return venue;
    }

    private Reply dossier(String subject, String query) {
        return city.registrar()
                .get(subject + "/dossier" + query, "Min-Position", Long.toString(server.head()))
                .is(200);
    }

    /** Acts are told to the second: what comes after lies in a later one. */
    private static Instant momentAfter() throws InterruptedException {
        Instant moment = Instant.now();
        while (!Instant.now().isAfter(moment.plusMillis(1_100))) {
            Thread.onSpinWait();
        }
        return moment;
    }
}
