package io.fireledger.api.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.fireledger.api.enterprise.Dossiers;
import io.fireledger.api.envelope.TestEnvelope;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.venue.VenueCommand.RegisterVenue;
import java.math.BigDecimal;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class VenueControllerTest {
    private static final String VENUE = "V-01JW3Z5M8Q4T7X9B2C6D8F0G1H";
    private static final String RESTAURANT = """
            {"creditCode": "91500103MA5U5L3T8B", "name": " 山城火锅 ", "divisionCode": "500103", "address": "解放碑1号",
             "use": "RESTAURANT", "heightMetres": 18.5, "areaSquareMetres": 650, "floorsAbove": 3, "floorsBelow": 0,
             "capacityPersons": 300}""";

    private final TestEnvelope envelope = new TestEnvelope();
    private final MockMvc mvc = envelope.serve(
            new VenueController(envelope.desk(), envelope.reads(), new Dossiers(envelope.reads(), Clock.systemUTC())),
            new PermitController(envelope.desk()));

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post("/api/v1/venues" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .content(body));
    }

    @Test
    void registersAVenueUnderAnAddressOfItsOwn() throws Exception {
        send("", RESTAURANT)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", matchesPattern("/api/v1/venues/V-[0-9A-Z]{26}")))
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.id").value(matchesPattern("V-[0-9A-Z]{26}")))
                .andExpect(jsonPath("$.position").value(1))
                .andExpect(jsonPath("$.events[0]").value("e-1"));
        assertThat(envelope.sent).singleElement().isInstanceOfSatisfying(RegisterVenue.class, command -> {
            assertThat(command.name()).isEqualTo("山城火锅");
            assertThat(command.premises().use()).isEqualTo(new Code("RESTAURANT"));
            assertThat(command.premises().heightMetres()).isEqualByComparingTo(new BigDecimal("18.5"));
            assertThat(command.premises().dwelling()).isNull();
        });
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws Exception {
        send("", """
                        {"creditCode": "12", "name": "", "divisionCode": null, "address": "a\\u0000b", "use": "hotel",
                         "heightMetres": "18", "areaSquareMetres": 1e40, "floorsAbove": 1.5, "floorsBelow": 0,
                         "dwelling": "yes", "rooom": 3}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.rule").value("body.invalid"))
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder(
                                "creditCode",
                                "name",
                                "divisionCode",
                                "address",
                                "use",
                                "heightMetres",
                                "areaSquareMetres",
                                "floorsAbove",
                                "capacityPersons",
                                "dwelling",
                                "rooom")))
                .andExpect(
                        jsonPath("$.errors[?(@.field == 'heightMetres')].value").value("18"))
                .andExpect(jsonPath("$.errors[?(@.field == 'divisionCode')].reason")
                        .value("required"));
        assertThat(envelope.sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"openedOn\": \"2026-01-01\", \"openedOn\": \"2026-01-02\"}",
                "{\"openedOn\": \"2026-01-01\"} {}",
                "{\"openedOn\": \"2026-02-30\"}",
                "{\"openedOn\": 20260101}",
                "{\"openedOn\": null}",
                "{}"
            })
    void refusesABodyThatIsNone(String body) throws Exception {
        send("/" + VENUE + "/openings", body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(1));
        assertThat(envelope.sent).isEmpty();
    }

    @Test
    void refusesAnUnknownIntakeChannel() throws Exception {
        send("/" + VENUE + "/commitments", """
                        {"standardVersion": "2021-1", "signatory": "张三", "signedOn": "2026-05-09", "channel": "FAX",
                         "documentSha256": "%s"}""".formatted("0".repeat(64)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("channel"))
                .andExpect(jsonPath("$.errors[0].reason").value("must be one of: E_SERVICE, WINDOW, API"));
    }

    @Test
    void knowsNoVenueOfAnImpossibleId() throws Exception {
        send("/V-1/openings", "{\"openedOn\": \"2026-01-01\"}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.rule").value("subject.unknown"));
    }

    @Test
    void refusesAnotherMediaType() throws Exception {
        mvc.perform(post("/api/v1/venues").contentType(MediaType.TEXT_PLAIN).content(RESTAURANT))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.rule").value("body.unsupported-type"));
        mvc.perform(post("/api/v1/venues").content(RESTAURANT)).andExpect(status().isUnsupportedMediaType());
    }

    @ParameterizedTest
    @CsvSource({"If-Match, 3", "If-Match, W/\"3\"", "Idempotency-Key, a b", "Idempotency-Key, ''"})
    void refusesAMalformedHeader(String name, String value) throws Exception {
        mvc.perform(post("/api/v1/venues")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(name, value)
                        .content(RESTAURANT))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.rule").value("header.invalid"))
                .andExpect(jsonPath("$.errors[0].field").value(name));
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 201", "limit, x", "cursor, a b", "class, hotel", "permit, SOME", "division, 50"})
    void refusesAMalformedParameter(String name, String value) throws Exception {
        mvc.perform(get("/api/v1/venues").queryParam(name, value))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.rule").value("parameter.invalid"))
                .andExpect(jsonPath("$.errors[0].field").value(name));
    }

    @Test
    void refusesAMalformedMoment() throws Exception {
        mvc.perform(get("/api/v1/venues/" + VENUE).queryParam("asOf", "yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("asOf"));
    }
}
