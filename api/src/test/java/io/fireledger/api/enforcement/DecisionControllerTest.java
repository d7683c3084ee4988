package io.fireledger.api.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.fireledger.api.envelope.TestEnvelope;
import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.DecisionCommand.DecideOnTheSpot;
import io.fireledger.domain.enforcement.DecisionCommand.FileForRecord;
import io.fireledger.domain.enforcement.DecisionCommand.RecordGovernmentDecision;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a body says is what the command asks; what it leaves out is left to the case. */
class DecisionControllerTest {
    private static final CaseId CASE = new CaseId("C-01JW3Z5M8Q4T7X9B2C6D8F0G1H");
    private static final LocalDate MAY_9 = LocalDate.of(2026, 5, 9);
    private static final String CHARGE = "{\"conduct\": \"EXITS\", \"actFrom\": \"2026-05-01\","
            + " \"actUntil\": \"2026-05-09\", \"violation\": \"FPL-60-2-3\", \"tier\": \"MINOR\","
            + " \"sanctions\": [{\"kind\": \"FINE\", \"amountFen\": 10000}]}";

    private final TestEnvelope envelope = new TestEnvelope();
    private final MockMvc mvc = envelope.serve(new DecisionController(envelope.desk()));

    private ResultActions send(String path, String body) throws Exception {
        MockHttpServletRequestBuilder request = post("/api/v1/cases/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return mvc.perform(request);
    }

    private void asks(Object command, String path, String body) throws Exception {
        send(CASE.value() + "/" + path, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(CASE.value()));
        assertThat(envelope.sent).containsExactly(command);
    }

    @Test
    void aPenaltyMayLeaveEverythingToTheNotice() throws Exception {
        asks(
                new Decide(CASE, DecisionOutcome.PENALTY, null, null, List.of(), null, false, "事实清楚", null),
                "decisions",
                "{\"outcome\": \"PENALTY\", \"reasons\": \"事实清楚\"}");
    }

    @Test
    void noPenaltySaysItsGroundAndHowThePartyWasTaught() throws Exception {
        asks(
                new Decide(
                        CASE,
                        DecisionOutcome.NO_PENALTY,
                        NoPenaltyGround.FIRST_OFFENCE,
                        "当面教育",
                        List.of(),
                        new Correction(CorrectionKind.DONE, null, "已清理"),
                        true,
                        "初次违法",
                        MAY_9),
                "decisions",
                "{\"outcome\": \"NO_PENALTY\", \"ground\": \"FIRST_OFFENCE\", \"education\": \"当面教育\","
                        + " \"correction\": {\"kind\": \"DONE\", \"measures\": \"已清理\"}, \"largeImpact\": true,"
                        + " \"reasons\": \"初次违法\", \"decidedOn\": \"2026-05-09\"}");
    }

    @Test
    void theGovernmentsDecisionIsRecordedAsItStands() throws Exception {
        asks(
                new RecordGovernmentDecision(
                        CASE,
                        "渝中区人民政府",
                        "渝中区应急管理局",
                        LocalDate.of(2026, 5, 1),
                        MAY_9,
                        false,
                        "渝中府函〔2026〕12号",
                        new Sha256Digest("ab".repeat(32)),
                        List.of(0, 2)),
                "government-decisions",
                "{\"government\": \"渝中区人民政府\", \"requestedBy\": \"渝中区应急管理局\","
                        + " \"requestedOn\": \"2026-05-01\", \"decidedOn\": \"2026-05-09\", \"granted\": false,"
                        + " \"documentNumber\": \"渝中府函〔2026〕12号\", \"sha256\": \"" + "ab".repeat(32)
                        + "\", \"charges\": [0, 2]}");
    }

    @Test
    void aDecisionOnTheSpotHasAnAddressOfItsOwn() throws Exception {
        send(
                        "on-the-spot",
                        "{\"party\": {\"kind\": \"PERSON\", \"person\": {\"name\": \"李雷\"}}, \"division\": \"500103\","
                                + " \"charge\": " + CHARGE
                                + ", \"correction\": {\"kind\": \"AT_ONCE\", \"measures\": \"清理\"},"
                                + " \"formNumber\": \"0000123\", \"recipient\": \"李雷\", \"signed\": false,"
                                + " \"note\": \"拒绝签名\", \"certificatesShown\": true, \"officers\": [\"LI\", \"WANG\"]}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", org.hamcrest.Matchers.startsWith("/api/v1/cases/C-")));
        assertThat(envelope.sent).singleElement().isInstanceOfSatisfying(DecideOnTheSpot.class, command -> {
            assertThat(command.division()).isEqualTo(new DivisionCode("500103"));
            assertThat(command.charge().lawOn()).isEqualTo(MAY_9);
            assertThat(command.charge().sanctions()).containsExactly(Sanction.fine(new Fen(10_000)));
            assertThat(command.officers()).containsExactly(new OfficerId("LI"), new OfficerId("WANG"));
            assertThat(command.signed()).isFalse();
            assertThat(command.note()).isEqualTo("拒绝签名");
            assertThat(command.decidedOn()).isNull();
        });
    }

    @Test
    void aFilingSaysWhere() throws Exception {
        asks(new FileForRecord(CASE, "渝中区消防救援大队", null), "filing", "{\"filedWith\": \"渝中区消防救援大队\"}");
    }
}
