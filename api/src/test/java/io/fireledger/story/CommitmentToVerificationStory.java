package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * A restaurant opens on its commitment: registered, permitted at once, inspected by two officers within the term, verified,
 * opened; and everyone who may look finds all of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitmentToVerificationStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private String enterprise = "";
    private String venue = "";
    private String inspection = "";
    private String permit = "";
    private long born;
    private long head;
    private Instant beforeAnything = Instant.EPOCH;
    private Instant afterVerification = Instant.EPOCH;

    @BeforeAll
    void fromRegistrationToOpening() {
        beforeAnything = Instant.now().minusSeconds(3600);
        registerEverything();
        commit();
        inspect();
        Reply verified = server.client("inspector-2")
                .post("venues/" + venue + "/verifications", City.body("inspection", inspection, "fulfilled", true))
                .is(200);
        assertThat(verified.at("events").size())
                .as("what the venue and the claim recorded")
                .isEqualTo(2);
        afterVerification = Instant.now();
        head = city.registrar()
                .post("venues/" + venue + "/openings", City.body("openedOn", City.today()))
                .is(200)
                .position();
    }

    private void registerEverything() {
        String authority = City.unused("STORY-XF-");
        Reply registered = city.registrar()
                .post("authorities", City.authorityBody(authority, "沙坪坝区消防救援大队", "500106"))
                .is(201);
        assertThat(registered.header("Location")).isEqualTo("/api/v1/authorities/" + authority);
        enterprise = city.newEnterprise();
        Reply place = city.registrar()
                .post("venues", City.venueBody(enterprise, "500103", "RESTAURANT"))
                .is(201);
        venue = place.id();
        born = place.position() - 1;
        assertThat(place.header("Location")).isEqualTo("/api/v1/venues/" + venue);
        assertThat(place.header("ETag")).isEqualTo("\"1\"");
        assertThat(place.version()).isEqualTo(1);
        assertThat(place.at("events").size()).isEqualTo(2);
        assertThat(place.at("classes").toString()).contains("PUBLIC_GATHERING", "CROWDED_PLACE");
    }

    private void commit() {
        Reply granted = city.commit(venue);
        permit = granted.text("permitNumber");
        assertThat(permit).isNotEmpty();
        assertThat(LocalDate.parse(granted.text("verificationDueOn"))).isAfter(City.today());
        assertThat(granted.at("provisional").isBoolean()).isTrue();
    }

    private void inspect() {
        inspection = city.schedule(venue);
        city.assign(inspection, City.LI, City.WANG);
        city.start(inspection);
        for (String item : city.mandatoryItems()) {
            city.find(inspection, item, "PASS");
        }
        city.inspector()
                .post(
                        "inspections/" + inspection + "/recordings",
                        City.body("sha256", City.DIGEST, "mediaType", "video/mp4", "capturedAt", City.now()))
                .is(200);
        city.conclude(inspection);
    }

    private Reply fresh(Client client, String path, String... headers) {
        return client.get(path, Client.with(headers, "Min-Position", Long.toString(head)))
                .is(200);
    }

    @Test
    void theVenueShowsItsPermitVerifiedAndItsOpening() {
        Reply one = fresh(city.registrar(), "venues/" + venue);
        assertThat(one.text("permit.state")).isEqualTo("VERIFIED");
        assertThat(one.text("permit.permitNumber")).isEqualTo(permit);
        assertThat(one.text("permit.inspection")).isEqualTo(inspection);
        assertThat(one.text("open.openedOn")).isEqualTo(City.today().toString());
        assertThat(one.at("open.withoutPermit").asBoolean()).isFalse();
        assertThat(one.header("ETag")).isEqualTo("\"" + one.version() + "\"");
        assertThat(fresh(city.registrar(), "enterprises/" + enterprise).text("safetyRoles.responsiblePerson"))
                .isEqualTo(City.RESPONSIBLE);
        assertThat(fresh(city.inspector(), "inspections/" + inspection).text("state"))
                .isEqualTo("CONCLUDED");
    }

    @Test
    void aReadWaitsForTheVersionAndForThePositionAsked() {
        Reply written = city.registrar()
                .post("enterprises/" + enterprise + "/safety-roles", City.body("responsiblePerson", City.RESPONSIBLE))
                .is(200);
        String version = Long.toString(written.version());
        assertThat(city.registrar()
                        .get("enterprises/" + enterprise, "Min-Version", version)
                        .is(200)
                        .version())
                .isEqualTo(written.version());
        assertThat(city.registrar()
                        .get("enterprises/" + enterprise, "Min-Position", Long.toString(written.position()))
                        .is(200)
                        .version())
                .isEqualTo(written.version());
    }

    @Test
    void listsFindItByWhatTheyFilterBy() {
        assertThat(fresh(city.registrar(), "venues?creditCode=" + enterprise).texts("items", "id"))
                .containsExactly(venue);
        assertThat(fresh(city.registrar(), "venues?division=500000&class=PUBLIC_GATHERING&permit=VERIFIED&limit=200")
                        .texts("items", "id"))
                .contains(venue);
        assertThat(fresh(city.inspector(), "inspections?venue=" + venue).texts("items", "id"))
                .containsExactly(inspection);
        assertThat(fresh(city.registrar(), "venues?creditCode=" + enterprise)
                        .at("next")
                        .isNull())
                .isTrue();
    }

    @Test
    void aListIsAlsoATable() {
        Reply csv = fresh(city.registrar(), "venues?creditCode=" + enterprise, "Accept", "text/csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("id,creditCode,name,").contains("\r\n" + venue + "," + enterprise);
        assertThat(csv.text().lines()).hasSize(2);
    }

    @Test
    void theVenuesHistoryIsCompleteAndInOrder() {
        List<String> expected = new ArrayList<>(List.of(
                "venue.VenueRegistered",
                "venue.VenueClassified",
                "venue.CommitmentSubmitted",
                "legal.NumberTaken",
                "venue.PermitGranted",
                "inspection.VerificationClaimed",
                "inspection.InspectionScheduled",
                "inspection.InspectorsAssigned",
                "inspection.InspectionStarted"));
        expected.addAll(Collections.nCopies(city.mandatoryItems().size(), "inspection.FindingRecorded"));
        expected.addAll(List.of(
                "inspection.RecordingAttached",
                "inspection.InspectionConcluded",
                "venue.CommitmentVerified",
                "inspection.VerificationReleased",
                "venue.VenueOpened"));
        Collections.reverse(expected);
        Reply history = fresh(city.registrar(), "venues/" + venue + "/history?limit=200");
        assertThat(history.texts("items", "type")).containsExactlyElementsOf(expected);
        assertThat(history.texts("items", "position").stream().map(Long::valueOf))
                .isSortedAccordingTo(Collections.reverseOrder());
        history.items().forEach(this::isWhole);
    }

    private void isWhole(JsonNode entry) {
        assertThat(entry.path("label").asString("")).containsPattern("\\p{IsHan}");
        assertThat(entry.path("summary").asString("")).isNotBlank();
        assertThat(entry.path("basis").size()).isPositive();
        assertThat(entry.at("/actor/id").asString("")).isNotBlank();
        assertThat(entry.path("subjects").toString()).contains("\"/api/v1/venues/" + venue + "\"");
        assertThat(entry.path("payload").isObject()).isTrue();
        assertThat(entry.path("recordedAt").asString("")).endsWith("Z");
        assertThat(entry.path("occurredAt").asString("")).endsWith("Z");
    }

    @Test
    void theHistoryIsToldInTheLanguageAskedFor() {
        String path = "venues/" + venue + "/history?limit=1";
        assertThat(fresh(city.registrar(), path).text("items.0.label")).isEqualTo("投入使用、营业");
        assertThat(fresh(city.registrar(), path, "Accept-Language", "en").text("items.0.label"))
                .isEqualTo("Venue opened");
    }

    @Test
    void pagesOfAHistoryJoinWithoutGapOrOverlap() {
        List<String> whole = fresh(city.registrar(), "venues/" + venue + "/history?limit=200")
                .texts("items", "eventId");
        List<String> joined = new ArrayList<>();
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : "&cursor=" + next;
            Reply page = fresh(city.registrar(), "venues/" + venue + "/history?limit=3" + cursor);
            joined.addAll(page.texts("items", "eventId"));
            next = page.text("next");
        } while (!next.isEmpty());
        assertThat(joined).containsExactlyElementsOf(whole);
    }

    @Test
    void bothOfficersHaveItInTheirTrails() {
        for (String officer : List.of(City.LI, City.WANG)) {
            Reply trail =
                    fresh(city.registrar(), "officers/" + officer + "/trail?type=inspection.FindingRecorded&limit=200");
            assertThat(trail.texts("items", "payload.inspection")).contains(inspection);
            assertThat(trail.texts("items", "type")).containsOnly("inspection.FindingRecorded");
        }
        assertThat(fresh(city.registrar(), "officers/" + City.LI + "/trail?role=INSPECTOR_LEAD&limit=200")
                        .texts("items", "payload.inspection"))
                .contains(inspection);
    }

    @Test
    void aTrailIsFilteredByPartRoleAndOutcome() {
        String trail = "officers/" + City.LI + "/trail?limit=200&";
        assertThat(fresh(city.registrar(), trail + "role=INSPECTOR").texts("items", "actor.role"))
                .isNotEmpty()
                .containsOnly("INSPECTOR");
        assertThat(fresh(city.registrar(), trail + "role=INSPECTOR&outcome=DONE")
                        .texts("items", "recordedLate"))
                .isNotEmpty()
                .containsOnly("false");
        assertThat(fresh(city.registrar(), trail + "outcome=LATE").texts("items", "recordedLate"))
                .isSubsetOf("true");
        assertThat(fresh(city.registrar(), trail + "outcome=MISSED").texts("items", "type"))
                .isSubsetOf("inspection.TermMissed", "venue.TermMissed", "officer.TermMissed");
        assertThat(fresh(city.registrar(), trail + "role=DISCUSSION_MEMBER&outcome=CORRECTED")
                        .items())
                .isEmpty();
        city.registrar()
                .refusedGet(trail + "role=CLEANER")
                .as(400, "parameter.invalid")
                .inField("role");
        city.registrar()
                .refusedGet(trail + "outcome=GOOD")
                .as(400, "parameter.invalid")
                .inField("outcome");
    }

    @Test
    void theTermForTheVerificationWasOpenedAndClosed() {
        Reply terms = fresh(city.registrar(), "deadlines?kind=venue.commitment-verification&state=MET&limit=200");
        JsonNode term = terms.items().stream()
                .filter(one -> one.path("subject").asString("").equals("venue:" + venue))
                .findFirst()
                .orElseThrow();
        assertThat(term.path("closedOn").asString("")).isEqualTo(City.today().toString());
        assertThat(term.path("openedBy").asString(""))
                .isNotEqualTo(term.path("closedBy").asString(""));
    }

    @Test
    void anAuditorFindsEveryEventOfIt() {
        Reply found = fresh(city.auditor(), "events?subject=venue:" + venue + "&type=venue.PermitGranted&limit=10");
        assertThat(found.texts("items", "payload.permit")).containsExactly(permit);
        String event = found.text("items.0.eventId");
        assertThat(fresh(city.auditor(), "events/" + event).text("type")).isEqualTo("venue.PermitGranted");
        assertThat(fresh(city.auditor(), "events?payloadPath=permit&payloadValue=" + encoded(permit))
                        .texts("items", "type"))
                .contains("venue.PermitGranted", "venue.CommitmentVerified");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theFeedHasEveryPositionOnceFromTheFirst() {
        List<Long> positions = new ArrayList<>();
        long after = 0;
        while (after < head) {
            Reply page = fresh(city.auditor(), "feed?limit=1000&after=" + after);
            assertThat(page.json().isArray()).isTrue();
            for (JsonNode event : page.json()) {
                assertThat(event.path("specversion").asString("")).isEqualTo("1.0");
                after = event.path("position").asLong();
                positions.add(after);
            }
        }
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, after).boxed().toList());
    }

    @Test
    void whatWasAtATimeCanBeAsked() {
        fresh(city.registrar(), "venues/" + venue);
        city.registrar()
                .refusedGet("venues/" + venue + "?asOf=" + beforeAnything)
                .as(404, "subject.unknown");
        city.registrar()
                .refusedGet("venues/" + venue + "?knownAt=" + beforeAnything)
                .as(404, "subject.unknown");
        assertThat(city.registrar()
                        .get("venues/" + venue + "?asOf=" + afterVerification)
                        .is(200)
                        .text("permit.state"))
                .isEqualTo("VERIFIED");
        JsonNode granted = fresh(city.auditor(), "events?subject=venue:" + venue + "&type=venue.PermitGranted")
                .at("items.0");
        assertThat(granted.path("position").asLong()).isGreaterThan(born);
        assertThat(city.registrar()
                        .get("venues/" + venue + "?knownAt="
                                + granted.path("recordedAt").asString())
                        .is(200)
                        .text("permit.state"))
                .isEqualTo("GRANTED");
    }

    @Test
    void aDayStandsForItsEndInChina() {
        fresh(city.registrar(), "venues/" + venue);
        for (String line : List.of("asOf", "knownAt")) {
            city.registrar()
                    .refusedGet(
                            "venues/" + venue + "?" + line + "=" + City.today().minusDays(1))
                    .as(404, "subject.unknown");
            assertThat(city.registrar()
                            .get("venues/" + venue + "?" + line + "=" + City.today())
                            .is(200)
                            .text("permit.state"))
                    .isEqualTo("VERIFIED");
        }
    }
}
