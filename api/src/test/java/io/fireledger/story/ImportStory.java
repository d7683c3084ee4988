package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A city's registers come in by file: what is right is entered as by a POST each, what is wrong is told by line. */
class ImportStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private static void counts(Reply told, long entered, long unchanged, long rejected) {
        assertThat(told.text("state")).isEqualTo("COMPLETED");
        assertThat(told.at("entered").asLong()).as(told.text()).isEqualTo(entered);
        assertThat(told.at("unchanged").asLong()).as(told.text()).isEqualTo(unchanged);
        assertThat(told.at("rejected").asLong()).as(told.text()).isEqualTo(rejected);
        assertThat(told.at("done").asLong()).isEqualTo(told.at("rows").asLong());
        assertThat(told.at("percent").asInt()).isEqualTo(100);
    }

    @Test
    void threeInAHundredRowsAreBadAndTheOthersEntered() {
        String known = city.newEnterprise();
        CsvFile file = CsvFile.ofEnterprises();
        List<String> codes = new ArrayList<>();
        for (int line = 2; line <= 201; line++) {
            String code = City.unusedCreditCode();
            ObjectNode row = City.enterpriseBody(code);
            switch (line) {
                case 20 -> file.with(row.put("creditCode", "91500103MA5U5L3T8A"));
                case 50 -> file.with(row.put("name", "").put("kind", "SHOP"));
                case 80 -> file.with(row.put("creditCode", known));
                case 110 -> file.with(row.put("divisionCode", "999999"));
                case 140 -> file.with(City.enterpriseBody(codes.get(0)));
                case 170 -> file.withLine(code + ",too,few");
                default -> {
                    file.with(row);
                    codes.add(code);
                }
            }
        }
        long before = server.head();
        Reply told = file.bringIn(city.registrar(), "enterprises");
        counts(told, 194, 0, 6);
        assertThat(server.head()).isEqualTo(before + 194);
        for (String code : List.of(codes.get(0), codes.get(193))) {
            assertThat(city.registrar()
                            .get("enterprises/" + code, "Min-Position", told.text("position"))
                            .is(200)
                            .text("name"))
                    .isEqualTo("渝中区山城火锅有限公司");
        }
        Reply rejections = city.registrar()
                .get("imports/" + told.id() + "/rejections", "Accept-Language", "en")
                .is(200);
        assertThat(rejections.items())
                .extracting(r -> r.path("line").asString("") + " "
                        + r.path("field").asString("-") + " " + r.path("code").asString(""))
                .containsExactly(
                        "20 creditCode enterprise.credit-code-check",
                        "50 name body.invalid",
                        "50 kind body.invalid",
                        "80 - enterprise.exists",
                        "110 divisionCode division.unknown",
                        "140 - import.duplicate-row",
                        "170 - import.row-columns");
        assertThat(rejections.text("items.5.reason")).contains("line 2");
    }

    @Test
    void everyEventSaysWhoWhyAndFromWhichLine() {
        String code = City.unusedCreditCode();
        Reply submitted = CsvFile.ofEnterprises()
                .with(City.enterpriseBody(code))
                .handIn(city.registrar(), "enterprises")
                .is(202);
        Reply told = CsvFile.through(city.registrar(), submitted.id());
        JsonNode metadata = RunningServer.json(String.valueOf(server.database()
                .queryForObject(
                        "select convert_from(metadata, 'UTF8') from event where aggregate_id = ?",
                        String.class,
                        "enterprise:" + code)));
        assertThat(metadata.path("channel").asString("")).isEqualTo("IMPORT");
        assertThat(metadata.path("actor").asString("")).isEqualTo("registrar");
        assertThat(metadata.path("causationId").asString("")).isEqualTo(told.id() + ":2");
        assertThat(metadata.path("correlationId").asString("")).isEqualTo(submitted.header("X-Request-Id"));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        CsvFile file = CsvFile.ofEnterprises()
                .with(City.enterpriseBody(City.unusedCreditCode()))
                .with(City.enterpriseBody(City.unusedCreditCode()));
        counts(file.bringIn(city.registrar(), "enterprises"), 2, 0, 0);
        long head = server.head();
        counts(file.bringIn(city.registrar(), "enterprises"), 0, 2, 0);
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void theSameFileTwiceAtOnceIsCountedOnce() {
        CsvFile file = CsvFile.ofEnterprises()
                .with(City.enterpriseBody(City.unusedCreditCode()))
                .with(City.enterpriseBody(City.unusedCreditCode()));
        String first = file.handIn(city.registrar(), "enterprises").is(202).id();
        String second = file.handIn(city.registrar(), "enterprises").is(202).id();
        counts(CsvFile.through(city.registrar(), first), 2, 0, 0);
        counts(CsvFile.through(city.registrar(), second), 0, 2, 0);
    }

    /** Also where nobody remembers the keys any more. */
    @Test
    void aVenueComesInOnceHoweverLateTheFileIsRepeated() {
        CsvFile file = CsvFile.ofVenues().with(City.venueBody(city.newEnterprise(), "500103", "RESTAURANT"));
        Reply first = file.bringIn(city.registrar(), "venues");
        counts(first, 1, 0, 0);
        server.database().update("delete from idempotency where key like 'import:%'");
        long head = server.head();
        counts(file.bringIn(city.registrar(), "venues"), 0, 1, 0);
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void aMendedFileEntersWhatIsNew() {
        String first = City.unusedCreditCode();
        CsvFile wrong = CsvFile.ofEnterprises()
                .with(City.enterpriseBody(first))
                .with(City.enterpriseBody(City.unusedCreditCode()).put("kind", "=CMD"));
        Reply told = wrong.bringIn(city.registrar(), "enterprises");
        counts(told, 1, 0, 1);
        Reply rejected =
                city.registrar().get("imports/" + told.id() + "/rejected-rows").is(200);
        assertThat(rejected.header("Content-Type")).startsWith("text/csv");
        assertThat(rejected.text()).contains(",'=CMD,");
        byte[] mended = rejected.text().replace("'=CMD", "COMPANY").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        counts(
                CsvFile.through(
                        city.registrar(),
                        CsvFile.send(city.registrar(), "enterprises", mended)
                                .is(202)
                                .id()),
                1,
                0,
                0);
        CsvFile whole = CsvFile.ofEnterprises()
                .with(City.enterpriseBody(first))
                .with(City.enterpriseBody(City.unusedCreditCode()));
        counts(whole.bringIn(city.registrar(), "enterprises"), 1, 1, 0);
    }

    @Test
    void venuesAreToldByLine() {
        String enterprise = city.newEnterprise();
        String text = "\uFEFF" + "name,creditCode,use,divisionCode,address,heightMetres,areaSquareMetres,floorsAbove,"
                + "floorsBelow,capacityPersons,seats\r\n"
                + "\"火锅,\"\"旧\"\"店\"," + enterprise + ",RESTAURANT,500103,解放碑1号,18.5,650,2,0,300,\r\n"
                + "\"新\n店\"," + enterprise + ",RESTAURANT,500103,解放碑2号,-1,六百,2.5,0,300,12\r\n"
                + "新店," + enterprise + ",RESTAURANT,500103,解放碑2号,18,650,2,0,300,12\r\n";
        String id = CsvFile.send(city.registrar(), "venues", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .is(202)
                .id();
        Reply told = CsvFile.through(city.registrar(), id);
        counts(told, 2, 0, 1);
        Reply rows =
                city.registrar().get("imports/" + id + "/rows?outcome=ENTERED").is(200);
        assertThat(rows.texts("items", "line")).containsExactly("2", "5");
        Reply venue = city.registrar()
                .get("venues/" + rows.text("items.0.id"), "Min-Position", told.text("position"))
                .is(200);
        assertThat(venue.text("name")).isEqualTo("火锅,\"旧\"店");
        assertThat(city.registrar().get("imports/" + id + "/rejections").texts("items", "field"))
                .containsExactly("name", "areaSquareMetres", "floorsAbove");
    }

    @Test
    void officersComeInAndKeepTheirAuthority() {
        String officer = City.unused("FILE-");
        CsvFile file = CsvFile.ofOfficers()
                .with(City.officerBody(officer, City.YUZHONG))
                .with(City.officerBody(City.unused("FILE-"), "NO-SUCH-AUTHORITY"));
        Reply told = file.bringIn(city.registrar(), "officers");
        counts(told, 1, 0, 1);
        assertThat(city.registrar()
                        .get("officers/" + officer, "Min-Position", told.text("position"))
                        .is(200)
                        .text("authority"))
                .isEqualTo(City.YUZHONG);
        assertThat(city.registrar().get("imports/" + told.id() + "/rejections").texts("items", "code"))
                .containsExactly("subject.unknown");
    }

    @Test
    void rejectionsAreACsvInTheLanguageAskedFor() {
        Reply told = CsvFile.ofEnterprises()
                .with(City.enterpriseBody("91500103MA5U5L3T8A"))
                .bringIn(city.registrar(), "enterprises");
        String path = "imports/" + told.id() + "/rejections";
        String chinese =
                city.registrar().get(path, "Accept", "text/csv").is(200).text();
        String english = city.registrar()
                .get(path, "Accept", "text/csv", "Accept-Language", "en")
                .is(200)
                .text();
        assertThat(chinese).startsWith("line,field,code,reason\r\n2,creditCode,enterprise.credit-code-check,");
        assertThat(chinese).contains("校验码");
        assertThat(english).contains("check character");
    }

    @Test
    void aRowIsRefusedOutsideTheCallersJurisdictionAndTheImportIsUnknownElsewhere() {
        Client xuchang = server.bearing(server.tokens().ofDivision("REGISTRAR", "411000"));
        CsvFile file = CsvFile.ofEnterprises()
                .with(City.enterpriseBody(City.unusedCreditCode()))
                .with(City.enterpriseBody(City.unusedCreditCode()).put("divisionCode", "411002"));
        Reply told = file.bringIn(xuchang, "enterprises");
        counts(told, 1, 0, 1);
        assertThat(xuchang.get("imports/" + told.id() + "/rejections").texts("items", "code"))
                .containsExactly("subject.unknown");
        Client chongqing = server.bearing(server.tokens().ofDivision("REGISTRAR", "500000"));
        chongqing.refusedGet("imports/" + told.id()).as(404, "subject.unknown");
        chongqing.refusedGet("imports/" + told.id() + "/rejections").as(404, "subject.unknown");
        assertThat(chongqing.get("imports?limit=200").texts("items", "id")).doesNotContain(told.id());
        assertThat(city.auditor().get("imports?limit=200").texts("items", "id")).contains(told.id());
    }

    @Test
    void aKeyAnswersTheSameFileOnceAndNoOther() {
        CsvFile file = CsvFile.ofEnterprises().with(City.enterpriseBody(City.unusedCreditCode()));
        String key = City.unused("import-story-");
        Reply first = file.handIn(city.registrar(), "enterprises", "Idempotency-Key", key)
                .is(202);
        assertThat(first.header("Location")).endsWith("/api/v1/imports/" + first.id());
        Reply again = file.handIn(city.registrar(), "enterprises", "Idempotency-Key", key)
                .is(202);
        assertThat(again.id()).isEqualTo(first.id());
        CsvFile.through(city.registrar(), first.id());
        CsvFile other = CsvFile.ofEnterprises().with(City.enterpriseBody(City.unusedCreditCode()));
        city.registrar()
                .refused(language -> other.handIn(
                        city.registrar(), "enterprises", "Idempotency-Key", key, "Accept-Language", language))
                .as(422, "idempotency.key-reused");
    }

    @Test
    void importsAreListedTheLastFirstAndAFinishedOneIsNotStopped() {
        String first = CsvFile.ofEnterprises()
                .with(City.enterpriseBody(City.unusedCreditCode()))
                .bringIn(city.registrar(), "enterprises")
                .id();
        String second = CsvFile.ofOfficers()
                .with(City.officerBody(City.unused("FILE-"), City.YUZHONG))
                .bringIn(city.registrar(), "officers")
                .id();
        Reply page = city.registrar().get("imports?limit=1&state=COMPLETED").is(200);
        assertThat(page.items()).hasSize(1);
        assertThat(city.registrar().get("imports?limit=200").texts("items", "id"))
                .containsSubsequence(second, first);
        assertThat(city.registrar().get("imports?register=OFFICERS&limit=200").texts("items", "id"))
                .contains(second)
                .doesNotContain(first);
        city.registrar()
                .refusedPost("imports/" + first + "/cancellation", City.body())
                .as(422, "import.finished");
    }

    @Test
    void onlyARegistrarHandsInAndAnAuditorReads() {
        CsvFile file = CsvFile.ofEnterprises().with(City.enterpriseBody(City.unusedCreditCode()));
        for (Client client : List.of(city.applicant(), city.auditor(), city.inspector())) {
            client.refused(language -> file.handIn(client, "enterprises", "Accept-Language", language))
                    .as(403, "role.missing");
        }
        server.stranger()
                .refused(language -> file.handIn(server.stranger(), "enterprises", "Accept-Language", language))
                .as(401, "token.missing");
        city.auditor().get("imports").is(200);
        city.inspector().refusedGet("imports").as(403, "role.missing");
    }
}
