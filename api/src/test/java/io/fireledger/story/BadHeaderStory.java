package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Versions, positions, pages, moments, keys and tokens that are not what they should be. */
class BadHeaderStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private static final JsonNode ROLES = City.body("responsiblePerson", "王五");

    private String safetyRoles() {
        return "enterprises/" + city.newEnterprise() + "/safety-roles";
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"x\"", "W/\"1\"", "\"-1\"", "\"1\",\"2\"", "\"01\"", "\"99999999999999999999\""})
    void anEntityTagThatIsNone(String tag) {
        city.registrar()
                .refusedPost(safetyRoles(), ROLES, "If-Match", tag)
                .as(400, "header.invalid")
                .inField("If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7"})
    void aVersionThatIsNotTheLast(String version) {
        city.registrar()
                .refusedPost(safetyRoles(), ROLES, "If-Match", "\"" + version + "\"")
                .as(412, "version.stale");
    }

    @Test
    void aVersionOfWhatIsNotThereYet() {
        city.registrar()
                .refusedPost("enterprises", City.enterpriseBody(City.unusedCreditCode()), "If-Match", "\"0\"")
                .as(412, "version.stale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enterprises?name=%ff",
                "venues?foo=%ff",
                "feed?after=%ff",
                "feed/stream?after=%ff",
                "legal/terms?start=%ff",
                "events?%c3%28=1"
            })
    void aQueryThatIsNoText(String path) {
        city.auditor().refusedGet(path).as(400, "parameter.invalid");
        server.bearing("").refusedGet(path).as(401, "token.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*"})
    void aTypeOfBodyThatIsAnyType(String type) {
        city.registrar().refusedPost(safetyRoles(), ROLES, "Content-Type", type).as(415, "body.unsupported-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal/statutes", "reference/divisions", "reference/code-lists", "legal/calendars"})
    void aPositionTheLogHasNotComeTo(String path) {
        city.auditor()
                .refusedGet(path, "Min-Position", Long.toString(server.head() + 1000))
                .as(503, "view.not-yet-visible");
        city.auditor().refusedGet(path, "Min-Position", "x").as(400, "header.invalid");
        city.auditor().get(path, "Min-Position", Long.toString(server.head())).is(200);
    }

    @ParameterizedTest
    @CsvSource({"Min-Version, -1", "Min-Version, x", "Min-Version, 1.5", "Min-Position, -1", "Min-Position, 0x1"})
    void aCountThatIsNone(String header, String value) {
        city.registrar()
                .refusedGet("enterprises/" + city.newEnterprise(), header, value)
                .as(400, "header.invalid")
                .inField(header);
    }

    @ParameterizedTest
    @CsvSource({
        "venues?limit=0, limit",
        "venues?limit=201, limit",
        "venues?limit=-1, limit",
        "venues?limit=ten, limit",
        "venues?cursor=!!!, cursor",
        "venues?cursor=abc, cursor",
        "venues?cursor=bm90LWEtY3Vyc29y, cursor",
        "venues?division=5, division",
        "venues?permit=PERHAPS, permit",
        "venues?creditCode=no-code, creditCode",
        "inspections?cursor=abc, cursor",
        "inspections?venue=nowhere, venue",
        "inspections?state=PERHAPS, state",
        "officers?cursor=abc, cursor",
        "enterprises?cursor=abc, cursor",
        "authorities?cursor=abc, cursor",
        "deadlines?cursor=abc, cursor",
        "deadlines?cursor=YXxi, cursor",
        "deadlines?state=PERHAPS, state",
        "deadlines?on=today, on",
        "work-list?cursor=abc, cursor",
        "work-list?cursor=YXxi, cursor",
        "work-list?state=PERHAPS, state",
        "work-list?role=KING, role",
        "legal/terms?start=2026-02-30&amount=3&unit=WORKING_DAY, start",
        "legal/terms?start=2026-02-12&amount=3&unit=MOON, unit",
        "legal/terms?amount=3&unit=WORKING_DAY, start"
    })
    void aParameterThatIsNone(String path, String parameter) {
        city.registrar().refusedGet(path).as(400, "parameter.invalid").inField(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "feed?limit=0, limit",
        "feed?limit=1001, limit",
        "feed?limit=x, limit",
        "feed?after=-1, after",
        "feed?after=x, after",
        "events?cursor=abc, cursor",
        "events?capacity=NOBODY, capacity",
        "events?payloadPath=use, payloadValue",
        "events?payloadValue=HOTEL, payloadPath",
        "events?occurredFrom=yesterday, occurredFrom"
    })
    void aParameterOfTheLogThatIsNone(String path, String parameter) {
        city.auditor().refusedGet(path).as(400, "parameter.invalid").inField(parameter);
    }

    @ParameterizedTest
    @CsvSource({"asOf, yesterday", "asOf, 2026-02-30", "asOf, 2026-05-09T01:00:00", "knownAt, now"})
    void aMomentThatIsNone(String parameter, String value) {
        city.registrar()
                .refusedGet("enterprises/" + city.newEnterprise() + "?" + parameter + "=" + value)
                .as(400, "parameter.invalid")
                .inField(parameter);
    }

    @Test
    void aKeyThatIsTooLongOrHasSpaces() {
        for (String key : List.of("k".repeat(65), "two words")) {
            city.registrar()
                    .refusedPost(safetyRoles(), ROLES, "Idempotency-Key", key)
                    .as(400, "header.invalid")
                    .inField("Idempotency-Key");
        }
    }

    @Test
    void oneKeyAndOneBodyAreOneActHoweverOftenTheyAreSent() {
        String path = safetyRoles();
        String key = City.unused("key-" + path.hashCode() + "-");
        long before = server.head();
        Reply first = city.registrar().post(path, ROLES, "Idempotency-Key", key).is(200);
        Reply again = city.registrar().post(path, ROLES, "Idempotency-Key", key).is(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(server.head()).isEqualTo(before + 1);
    }

    @Test
    void aCreationSentAgainHasTheSameAddress() {
        JsonNode venue = City.venueBody(city.newEnterprise(), "500103", "HOTEL");
        String key = City.unused("venue-" + venue.hashCode() + "-");
        Reply first =
                city.registrar().post("venues", venue, "Idempotency-Key", key).is(201);
        Reply again =
                city.registrar().post("venues", venue, "Idempotency-Key", key).is(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aKeyStandsForOneBodyAndOneAddress() {
        String path = safetyRoles();
        String key = City.unused("reused-" + path.hashCode() + "-");
        city.registrar().post(path, ROLES, "Idempotency-Key", key).is(200);
        city.registrar()
                .refusedPost(path, City.body("responsiblePerson", "赵六"), "Idempotency-Key", key)
                .as(422, "idempotency.key-reused")
                .inField("Idempotency-Key");
        city.registrar()
                .refusedPost(safetyRoles(), ROLES, "Idempotency-Key", key)
                .as(422, "idempotency.key-reused");
    }

    @Test
    void twoClientsMayHaveTheSameKey() {
        String venue = city.newRestaurant();
        String key = City.unused("shared-" + venue.hashCode() + "-");
        JsonNode opening = City.body("openedOn", City.today());
        city.registrar()
                .post("venues/" + venue + "/openings", opening, "Idempotency-Key", key)
                .is(200);
        city.applicant()
                .refusedPost("venues/" + venue + "/openings", opening, "Idempotency-Key", key)
                .as(422, "venue.already-open");
    }

    @Test
    void aRefusalIsNotKeptUnderItsKey() {
        String path = safetyRoles();
        String key = City.unused("refused-" + path.hashCode() + "-");
        city.registrar()
                .refusedPost(path, ROLES, "Idempotency-Key", key, "If-Match", "\"0\"")
                .as(412, "version.stale");
        city.registrar()
                .post(path, ROLES, "Idempotency-Key", key, "If-Match", "\"1\"")
                .is(200);
    }

    private void doesNotOpenTheDoor(String token) {
        Client bearer = server.bearing(token);
        Refused refused = bearer.refusedPost("enterprises", City.enterpriseBody(City.unusedCreditCode()))
                .as(401, "token.invalid");
        assertThat(refused.english().header("WWW-Authenticate")).contains("invalid_token");
        bearer.refusedGet("venues").as(401, "token.invalid");
    }

    @Test
    void aTokenThatHasExpired() {
        doesNotOpenTheDoor(server.tokens().of("REGISTRAR", Instant.now().minusSeconds(3600), Duration.ofMinutes(15)));
    }

    @Test
    void aTokenThatIsNotYetValid() {
        doesNotOpenTheDoor(server.tokens().of("REGISTRAR", Instant.now().plusSeconds(3600), Duration.ofMinutes(15)));
    }

    @Test
    void aTokenThatLivesTooLong() {
        doesNotOpenTheDoor(server.tokens().of("REGISTRAR", Instant.now(), Duration.ofHours(1)));
    }

    @Test
    void aTokenForAnotherServer() {
        doesNotOpenTheDoor(server.tokens().forAnotherServer());
    }

    @Test
    void aTokenOfAForeignIssuer() throws JOSEException {
        Tokens foreign =
                server.tokensSignedWith(new RSAKeyGenerator(2048).keyID("demo").generate());
        doesNotOpenTheDoor(foreign.of("REGISTRAR", Instant.now(), Duration.ofMinutes(5)));
    }

    @Test
    void aTokenThatIsNone() {
        doesNotOpenTheDoor("abc.def.ghi");
        doesNotOpenTheDoor("opaque");
    }

    @Test
    void aTokenWithoutARoleWeKnowMayDoNothing() {
        server.bearing(server.tokens().of("EMPEROR", Instant.now(), Duration.ofMinutes(5)))
                .refusedGet("venues")
                .as(403, "role.missing");
    }
}
