package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whatever was recorded says who did it, in which capacity, on what basis, where and when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnvelopeStory {
    private static final List<String> ALWAYS = List.of(
            "actor",
            "roles",
            "channel",
            "occurredAt",
            "correlationId",
            "causationId",
            "division",
            "basis",
            "salt",
            "mac");
    private static final Set<String> KNOWN = Set.of(
            "actor",
            "roles",
            "authority",
            "actingBody",
            "channel",
            "occurredAt",
            "correlationId",
            "causationId",
            "idempotencyKey",
            "capacity",
            "post",
            "division",
            "basis",
            "corrects",
            "salt",
            "mac");
    private static final Set<String> CHANNELS = Set.of(
            "CONSOLE", "API", "E_SERVICE", "WINDOW", "HOTLINE_12345", "HOTLINE_96119", "IMPORT", "IOT", "POLICY");

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private String enterprise = "";
    private String venue = "";
    private String inspection = "";
    private List<Envelope> all = List.of();

    /** One event as it is stored. */
    private record Envelope(String stream, String type, String text, JsonNode metadata) {
        String get(String key) {
            return metadata.path(key).asString("");
        }

        boolean isOfOfficer() {
            return get("actor").matches("(DEMO|STORY)-.+");
        }

        @Override
        public String toString() {
            return type + " of " + stream + ": " + text;
        }
    }

    @BeforeAll
    void everyActOfTheMainThread() {
        enterprise = city.newEnterprise();
        venue = city.newRestaurant(enterprise);
        registerWhatIsRare();
        city.applicant()
                .post(
                        "venues/" + venue + "/commitments",
                        City.commitmentBody().setAll(City.body("materials", List.of("COMMITMENT_LETTER"))),
                        "Idempotency-Key",
                        "envelope-" + venue,
                        "X-Request-Id",
                        "envelope-story")
                .is(201);
        city.inspector()
                .post("venues/" + venue + "/materials-requests", City.body("missing", List.of("BUSINESS_LICENCE")))
                .is(200);
        city.applicant()
                .post("venues/" + venue + "/materials", City.body("materials", List.of("BUSINESS_LICENCE")))
                .is(200);
        inspect();
        city.registrar()
                .post("venues/" + venue + "/openings", City.body("openedOn", City.today()))
                .is(200);
        city.registrar()
                .post("venues/" + venue + "/closures", City.body("closedOn", City.today(), "reason", "装修"))
                .is(200);
        dissolve();
        all = stored();
    }

    private void registerWhatIsRare() {
        String officer = city.newInspector(City.YUZHONG);
        String path = "officers/" + officer;
        city.registrar()
                .post(path + "/suspensions", City.body("from", City.today(), "reason", "停职"))
                .is(200);
        city.registrar()
                .post(path + "/relations", City.body("kind", "SPOUSE", "creditCode", enterprise))
                .is(200);
        city.registrar()
                .post(
                        path + "/relation-withdrawals",
                        City.body("kind", "SPOUSE", "creditCode", enterprise, "reason", "离婚"))
                .is(200);
        city.registrar()
                .post(
                        "venues/" + venue + "/supervision",
                        City.body("authority", City.YUZHONG, "tier", "KEY", "from", City.today()))
                .is(200);
        String authority = City.unused("STORY-EN-");
        city.registrar()
                .post("authorities", City.authorityBody(authority, "江北区消防救援大队", "500105"))
                .is(201);
        city.registrar()
                .post(
                        "authorities/" + authority + "/heads",
                        City.body("officer", officer, "actingHead", false, "from", "2025-01-01"))
                .is(200);
    }

    private void inspect() {
        inspection = city.schedule(venue);
        city.assign(inspection, City.LI, City.WANG);
        city.start(inspection);
        city.mandatoryItems().forEach(item -> city.find(inspection, item, "PASS"));
        server.client("inspector-2")
                .post(
                        "inspections/" + inspection + "/recordings",
                        City.body("sha256", City.DIGEST, "mediaType", "video/mp4", "capturedAt", City.now()))
                .is(200);
        city.conclude(inspection);
        server.client("inspector-3")
                .post("venues/" + venue + "/verifications", City.body("inspection", inspection, "fulfilled", true))
                .is(200);
    }

    private void dissolve() {
        city.registrar()
                .post("enterprises/" + enterprise + "/amendments", City.body("name", "渝中区山城老火锅有限公司", "reason", "更名"))
                .is(200);
        city.registrar()
                .post(
                        "enterprises/" + enterprise + "/dissolution",
                        City.body("dissolvedOn", City.today(), "reason", "股东决议解散"))
                .is(200);
    }

    private List<Envelope> stored() {
        return server.database()
                .query("select aggregate_id, type, metadata from event order by position", (row, number) -> {
                    String text = new String(row.getBytes("metadata"), StandardCharsets.UTF_8);
                    return new Envelope(
                            row.getString("aggregate_id"), row.getString("type"), text, RunningServer.json(text));
                });
    }

    private Envelope event(String stream, String type) {
        return all.stream()
                .filter(e -> e.stream().equals(stream) && e.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyEventHasEveryKeyItMust() {
        assertThat(all).isNotEmpty().allSatisfy(event -> {
            assertThat(event.metadata().propertyNames()).as("%s", event).containsAll(ALWAYS);
            assertThat(KNOWN).as("%s", event).containsAll(event.metadata().propertyNames());
            ALWAYS.forEach(
                    key -> assertThat(event.get(key)).as("%s of %s", key, event).isNotBlank());
        });
    }

    @Test
    void everyEventOfAnOfficerSaysTheCapacityThePostAndTheAuthority() {
        List<Envelope> ofOfficers = all.stream().filter(Envelope::isOfOfficer).toList();
        assertThat(ofOfficers).isNotEmpty().allSatisfy(event -> {
            assertThat(event.get("capacity")).as("%s", event).matches("[A-Z_]+");
            JsonNode post = RunningServer.json(event.get("post"));
            assertThat(post.path("post").asString("")).as("%s", event).matches("[A-Z_]+");
            assertThat(post.path("dutyList").asString("")).as("%s", event).isNotBlank();
            assertThat(event.get("authority")).as("%s", event).matches("(CQYZ|XCWD|CQ)-XF|STORY-JD-[0-9]+");
        });
    }

    @Test
    void whoIsNoOfficerHasNeitherCapacityNorPost() {
        assertThat(all.stream().filter(event -> !event.isOfOfficer()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.metadata().propertyNames())
                        .as("%s", event)
                        .doesNotContain("capacity", "post", "authority"));
    }

    @Test
    void theEnvelopeIsAFlatMapOfTextsInItsCanonicalForm() {
        assertThat(all).allSatisfy(event -> {
            assertThat(event.metadata())
                    .as("%s", event)
                    .allSatisfy(value -> assertThat(value.isString()).isTrue());
            List<String> names = List.copyOf(event.metadata().propertyNames());
            assertThat(names).as("%s", event).isEqualTo(List.copyOf(new TreeSet<>(names)));
            assertThat(event.text())
                    .as("no space between members")
                    .startsWith("{\"")
                    .doesNotContain("\", \"");
            assertThat(event.get("occurredAt"))
                    .as("%s", event)
                    .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
            assertThat(event.get("salt")).as("%s", event).matches("[0-9a-f]{64}");
            assertThat(event.get("mac")).as("%s", event).matches("[0-9a-f]{64}");
            assertThat(event.get("division")).as("%s", event).matches("[0-9]{6}");
            assertThat(CHANNELS).contains(event.get("channel"));
            assertThat(RunningServer.json(event.get("roles")).isArray()).isTrue();
        });
    }

    @Test
    void everyBasisNamesALawItsVersionAndAnArticle() {
        assertThat(all).allSatisfy(event -> {
            JsonNode basis = RunningServer.json(event.get("basis"));
            assertThat(basis.size()).as("%s", event).isPositive();
            basis.forEach(citation -> assertThat(List.of("law", "version", "article"))
                    .as("%s", event)
                    .allSatisfy(
                            part -> assertThat(citation.path(part).asString("")).isNotBlank()));
        });
    }

    @Test
    void noTwoEventsHaveOneSaltOrOneMac() {
        assertThat(all.stream().map(event -> event.get("salt"))).doesNotHaveDuplicates();
        assertThat(all.stream().map(event -> event.get("mac"))).doesNotHaveDuplicates();
    }

    @Test
    void theRequestAndItsKeyAreNamed() {
        Envelope submitted = all.stream()
                .filter(event -> event.get("correlationId").equals("envelope-story"))
                .findFirst()
                .orElseThrow();
        assertThat(submitted.get("idempotencyKey"))
                .isEqualTo("envelope-" + submitted.stream().substring(6));
        assertThat(submitted.get("channel")).isEqualTo("API");
        assertThat(submitted.get("actor")).isEqualTo("applicant");
        assertThat(submitted.get("roles")).isEqualTo("[\"APPLICANT\"]");
    }

    @Test
    void eachOfficerActsInTheirOwnCapacity() {
        String stream = "inspection:" + inspection;
        assertThat(event(stream, "inspection.InspectionScheduled").get("capacity"))
                .isEqualTo("ORGANISER");
        assertThat(event(stream, "inspection.FindingRecorded").get("capacity")).isEqualTo("INSPECTOR_LEAD");
        assertThat(event(stream, "inspection.RecordingAttached").get("capacity"))
                .isEqualTo("INSPECTOR_SECOND");
        Envelope verified = all.stream()
                .filter(event -> event.type().equals("venue.CommitmentVerified"))
                .reduce((one, next) -> next)
                .orElseThrow();
        assertThat(verified.get("actor")).isEqualTo(City.ZHAO);
        assertThat(verified.get("capacity")).isEqualTo("RECORDER");
    }

    @Test
    void anActHappenedWhenItWasSaidToHappen() {
        Envelope started = event("inspection:" + inspection, "inspection.InspectionStarted");
        String stated = city.inspector()
                .get("inspections/" + inspection, "Min-Position", Long.toString(server.head()))
                .is(200)
                .text("startedAt");
        assertThat(started.get("occurredAt"))
                .isEqualTo(java.time.Instant.parse(stated)
                        .atOffset(java.time.ZoneOffset.UTC)
                        .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")));
    }

    @Test
    void anActKnownByItsDayAloneHappenedAtTheFirstMomentOfThatDayInChina() {
        String midnight = City.today().minusDays(1) + "T16:00:00.000Z";
        assertThat(event("enterprise:" + enterprise, "enterprise.EnterpriseDissolved")
                        .get("occurredAt"))
                .isEqualTo(midnight);
        for (String type : List.of("venue.VenueOpened", "venue.VenueClosed")) {
            assertThat(event("venue:" + venue, type).get("occurredAt")).isEqualTo(midnight);
        }
    }

    @Test
    void everyKindOfEventOfTheMainThreadIsAmongThem() {
        Set<String> kinds = all.stream().map(Envelope::type).collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds)
                .contains(
                        "authority.AuthorityRegistered",
                        "authority.CompetenceRecorded",
                        "authority.HeadRecorded",
                        "enterprise.EnterpriseAmended",
                        "enterprise.EnterpriseDissolved",
                        "enterprise.EnterpriseRegistered",
                        "enterprise.SafetyRolesRecorded",
                        "inspection.FindingRecorded",
                        "inspection.InspectionConcluded",
                        "inspection.InspectionScheduled",
                        "inspection.InspectionStarted",
                        "inspection.InspectorsAssigned",
                        "inspection.RecordingAttached",
                        "officer.CertificateGranted",
                        "officer.CertificateSuspended",
                        "officer.OfficerAppointed",
                        "officer.PostAssigned",
                        "officer.RelationDeclared",
                        "officer.RelationWithdrawn",
                        "venue.CommitmentSubmitted",
                        "venue.CommitmentVerified",
                        "venue.MaterialsRequested",
                        "venue.MaterialsSupplied",
                        "venue.PermitGranted",
                        "venue.SupervisionAssigned",
                        "venue.VenueClassified",
                        "venue.VenueClosed",
                        "venue.VenueOpened",
                        "venue.VenueRegistered");
    }
}
