package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Every status an answer may have, once; each failure as a problem document, in Chinese and in English. */
class EveryStatusStory {
    private static final String NOBODY = "V-01JW3Z5M8Q4T7X9B2C6D8F0G1H";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void status201TellsWhereTheNewSubjectIs() {
        String code = City.unusedCreditCode();
        Reply created =
                city.registrar().post("enterprises", City.enterpriseBody(code)).is(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/enterprises/" + code);
        assertThat(created.header("Content-Type")).startsWith("application/json");
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.id()).isEqualTo(code);
        assertThat(created.version()).isZero();
        assertThat(created.position()).isEqualTo(server.head());
        assertThat(created.at("events").size()).isEqualTo(1);
        city.registrar()
                .get(created.header("Location"), "Min-Position", Long.toString(created.position()))
                .is(200);
    }

    @Test
    void status200AnswersAnActOnWhatIsThere() {
        Reply amended = city.registrar()
                .post(
                        "enterprises/" + city.newEnterprise() + "/amendments",
                        City.body("address", "渝中区民权路2号", "reason", "迁址"))
                .is(200);
        assertThat(amended.header("Location")).isEmpty();
        assertThat(amended.version()).isEqualTo(2);
    }

    @Test
    void status400IsForWhatCannotBeRead() {
        city.registrar()
                .refused(language -> city.registrar()
                        .send(
                                "POST",
                                "enterprises",
                                BodyPublishers.ofString("{\"creditCode\":"),
                                "Content-Type",
                                "application/json",
                                "Accept-Language",
                                language))
                .as(400, "body.malformed")
                .inField("body");
    }

    @Test
    void status401IsForWhoHasNoTokenOnUnmappedPathsToo() {
        Refused refused = server.stranger().refusedGet("venues").as(401, "token.missing");
        assertThat(refused.english().header("WWW-Authenticate")).startsWith("Bearer");
        server.stranger().refusedGet("nowhere").as(401, "token.missing");
        server.stranger().refusedGet("/nowhere/at/all").as(401, "token.missing");
    }

    @Test
    void status403IsForTheWrongRole() {
        city.applicant()
                .refusedPost("enterprises", City.enterpriseBody(City.unusedCreditCode()))
                .as(403, "role.missing");
        city.auditor()
                .refusedPost("enterprises", City.enterpriseBody(City.unusedCreditCode()))
                .as(403, "role.missing");
        city.registrar().refusedGet("feed").as(403, "role.missing");
    }

    @Test
    void status404IsForWhatIsNotThere() {
        city.registrar().refusedGet("venues/" + NOBODY).as(404, "subject.unknown");
        city.registrar().refusedGet("venues/impossible").as(404, "subject.unknown");
        city.registrar().refusedGet("nowhere").as(404, "path.unknown");
        city.registrar().refusedGet("/nowhere").as(404, "path.unknown");
    }

    @Test
    void status404IsAlsoForWhatLiesOutsideTheCallersJurisdiction() {
        String venue = city.newPermittedRestaurant();
        server.client("inspector-4").refusedGet("venues/" + venue).as(404, "subject.unknown");
        server.client("inspector-4")
                .refusedPost("inspections", City.schedulingBody(venue))
                .as(404, "subject.unknown");
    }

    @Test
    void status405NamesTheMethodsThatAre() {
        Refused refused = city.registrar()
                .refused(language ->
                        city.registrar().send("DELETE", "venues", BodyPublishers.noBody(), "Accept-Language", language))
                .as(405, "method.not-allowed");
        assertThat(refused.english().header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void status406IsForAnAnswerInAFormThereIsNot() {
        city.registrar().refusedGet("venues", "Accept", "application/xml").as(406, "answer.not-acceptable");
    }

    @Test
    void status409IsForAnIdentityThatExists() {
        String code = city.newEnterprise();
        Refused refused = city.registrar()
                .refusedPost("enterprises", City.enterpriseBody(code))
                .as(409, "enterprise.exists");
        assertThat(refused.english().text("detail")).contains(code);
    }

    @Test
    void status412IsForAVersionThatHasGoneBy() {
        String code = city.newEnterprise();
        Refused refused = city.registrar()
                .refusedPost(
                        "enterprises/" + code + "/safety-roles",
                        City.body("responsiblePerson", "王五"),
                        "If-Match",
                        "\"0\"")
                .as(412, "version.stale");
        assertThat(refused.english().at("currentVersion").asLong()).isEqualTo(1);
    }

    @Test
    void status412ComesBeforeAnyRule() {
        String code = city.newEnterprise();
        city.registrar()
                .post(
                        "enterprises/" + code + "/dissolution",
                        City.body("dissolvedOn", City.today(), "reason", "股东决议解散"))
                .is(200);
        city.registrar()
                .refusedPost(
                        "enterprises/" + code + "/safety-roles",
                        City.body("responsiblePerson", "王五"),
                        "If-Match",
                        "\"0\"")
                .as(412, "version.stale");
    }

    @Test
    void status413IsForABodyTooLarge() {
        String large = City.enterpriseBody(City.unusedCreditCode())
                .put("address", "路".repeat(1_000_000))
                .toString();
        city.registrar()
                .refused(language -> city.registrar()
                        .send(
                                "POST",
                                "enterprises",
                                BodyPublishers.ofString(large),
                                "Content-Type",
                                "application/json",
                                "Accept-Language",
                                language))
                .as(413, "body.too-large");
    }

    @Test
    void status415IsForABodyThatIsNotJson() {
        Refused refused = city.registrar()
                .refusedPost(
                        "enterprises", City.enterpriseBody(City.unusedCreditCode()), "Content-Type", "application/xml")
                .as(415, "body.unsupported-type");
        assertThat(refused.english().header("Accept")).contains("application/json");
    }

    @Test
    void status422IsForWhatARuleForbids() {
        Refused refused = city.registrar()
                .refusedPost("enterprises", City.enterpriseBody("91500103MA5U5L3T8A"))
                .as(422, "enterprise.credit-code-check")
                .inField("creditCode");
        assertThat(refused.english().text("errors.0.value")).isEqualTo("91500103MA5U5L3T8A");
        assertThat(refused.english().text("basis.0")).contains("GB");
        assertThat(refused.english().text("detail")).contains("91500103MA5U5L3T8A");
    }

    @Test
    void status503IsForAPositionThatDoesNotComeAndSaysWhenToAskAgain() {
        Refused refused = city.registrar()
                .refusedGet("venues", "Min-Position", "999999999")
                .as(503, "view.not-yet-visible");
        assertThat(Long.parseLong(refused.english().header("Retry-After"))).isPositive();
        assertThat(refused.english().text("detail")).contains("Min-Position: 999999999");
        city.registrar()
                .refusedGet("enterprises/" + city.newEnterprise(), "Min-Version", "99")
                .as(503, "view.not-yet-visible");
    }
}
