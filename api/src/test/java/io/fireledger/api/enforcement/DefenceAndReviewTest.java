package io.fireledger.api.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.fireledger.api.envelope.TestEnvelope;
import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Conduct;
import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.DefenceCommand.HoldHearing;
import io.fireledger.domain.enforcement.DefenceCommand.NotifyProposal;
import io.fireledger.domain.enforcement.DefenceCommand.RequestHearing;
import io.fireledger.domain.enforcement.DefenceCommand.ReverifyFindings;
import io.fireledger.domain.enforcement.DefenceCommand.ScheduleHearing;
import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.enforcement.HearingClosedReason;
import io.fireledger.domain.enforcement.HearingEnd;
import io.fireledger.domain.enforcement.Resolution;
import io.fireledger.domain.enforcement.ReviewCommand.DiscussCollectively;
import io.fireledger.domain.enforcement.ReviewCommand.SubmitForLegalReview;
import io.fireledger.domain.enforcement.ReviewEvent.MemberOpinion;
import io.fireledger.domain.enforcement.ReviewNeed;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.ViolationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a body says is what the command asks; what it leaves out is left to the case. */
class DefenceAndReviewTest {
    private static final CaseId CASE = new CaseId("C-01JW3Z5M8Q4T7X9B2C6D8F0G1H");
    private static final String DIGEST = "ab".repeat(32);
    private static final Sanction FINE = Sanction.fine(new Fen(3_650_001));

    private final TestEnvelope envelope = new TestEnvelope();
    private final MockMvc mvc = envelope.serve(
            new DefenceController(envelope.desk()),
            new HearingController(envelope.desk()),
            new ReviewController(envelope.desk()));

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post("/api/v1/cases/" + CASE.value() + "/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private void asks(Object command, String path, String body) throws Exception {
        send(path, body).andExpect(status().isOk()).andExpect(jsonPath("$.id").value(CASE.value()));
        assertThat(envelope.sent).containsExactly(command);
    }

    @Test
    void aNoticeSaysItsChargesInFull() throws Exception {
        Charge charge = new Charge(
                new Conduct("EVACUATION_ROUTES"),
                new VenueId("V-01JW3Z5M8Q4T7X9B2C6D8F0G1H"),
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 9),
                new ViolationCode("FPL-60-1-3"),
                LocalDate.of(2026, 5, 9),
                null,
                DiscretionTier.SERIOUS,
                List.of(),
                List.of("拒不改正"),
                null,
                false,
                null,
                List.of(FINE, Sanction.of(SanctionKind.SUSPEND_BUSINESS)));
        asks(
                new NotifyProposal(
                        CASE,
                        DecisionOutcome.PENALTY,
                        List.of(charge),
                        new Correction(CorrectionKind.BY_DAY, LocalDate.of(2026, 6, 1), "疏通"),
                        "堵塞疏散通道",
                        "情节严重",
                        LocalDate.of(2026, 5, 20)),
                "proposal-notice",
                """
                        {"outcome": "PENALTY", "facts": "堵塞疏散通道", "reasons": "情节严重", "notifiedOn": "2026-05-20",
                         "correction": {"kind": "BY_DAY", "dueOn": "2026-06-01", "measures": "疏通"},
                         "charges": [{"conduct": "EVACUATION_ROUTES", "place": "V-01JW3Z5M8Q4T7X9B2C6D8F0G1H",
                           "actFrom": "2026-05-01", "actUntil": "2026-05-09", "violation": "FPL-60-1-3", "tier": "SERIOUS",
                           "aggravation": ["拒不改正"],
                           "sanctions": [{"kind": "FINE", "amountFen": 3650001}, {"kind": "SUSPEND_BUSINESS"}]}]}""");
    }

    @Test
    void aNoticeLeavesToTheConclusionWhatItDoesNotSay() throws Exception {
        asks(
                new NotifyProposal(CASE, DecisionOutcome.NO_PENALTY, List.of(), null, "事实", "理由", null),
                "proposal-notice",
                "{\"outcome\": \"NO_PENALTY\", \"facts\": \"事实\", \"reasons\": \"理由\"}");
    }

    @Test
    void moneyIsAWholeNumberOfFen() throws Exception {
        for (String amount : List.of("\"3650001\"", "36500.5", "-1")) {
            send("proposal-notice", """
                            {"outcome": "PENALTY", "facts": "a", "reasons": "b", "charges": [{"conduct": "EXITS",
                             "actFrom": "2026-05-01", "actUntil": "2026-05-09", "violation": "FPL-60-1-3",
                             "sanctions": [{"kind": "FINE", "amountFen": %s}]}]}""".formatted(amount))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("charges[0].sanctions[0].amountFen"));
        }
        assertThat(envelope.sent).isEmpty();
    }

    @Test
    void aHearingIsAskedForToday() throws Exception {
        asks(new RequestHearing(CASE, null), "hearing-requests", "{}");
    }

    @Test
    void aHearingIsPublicUnlessItIsSaidWhyNot() throws Exception {
        Instant heldAt = Instant.parse("2026-06-10T01:00:00Z");
        asks(
                new ScheduleHearing(CASE, heldAt, "听证室", null, null),
                "hearings",
                "{\"heldAt\": \"2026-06-10T01:00:00Z\", \"place\": \"听证室\"}");
        envelope.sent.clear();
        asks(
                new ScheduleHearing(CASE, heldAt, "听证室", HearingClosedReason.TRADE_SECRET, LocalDate.of(2026, 5, 20)),
                "hearings",
                """
                        {"heldAt": "2026-06-10T01:00:00Z", "place": "听证室", "closedReason": "TRADE_SECRET",
                         "notifiedOn": "2026-05-20"}""");
    }

    @Test
    void whoStaysAwayBringsNothingForward() throws Exception {
        asks(
                new HoldHearing(
                        CASE,
                        HearingEnd.NO_SHOW,
                        Instant.parse("2026-06-10T02:00:00Z"),
                        null,
                        List.of(),
                        List.of(),
                        null),
                "hearings/outcome",
                "{\"end\": \"NO_SHOW\", \"endedAt\": \"2026-06-10T02:00:00Z\"}");
    }

    @Test
    void everyPointHasItsAnswer() throws Exception {
        asks(
                new ReverifyFindings(
                        CASE,
                        List.of(new Answer("首次违法", true, null), new Answer("已改正", false, "照片证明未改正")),
                        "部分采纳",
                        true,
                        null),
                "reverification",
                """
                        {"result": "部分采纳", "changed": true, "answers": [{"point": "首次违法", "adopted": true},
                          {"point": "已改正", "adopted": false, "reason": "照片证明未改正"}]}""");
    }

    @Test
    void aResolutionHasTheSanctionsOfEachCharge() throws Exception {
        asks(
                new DiscussCollectively(
                        CASE,
                        List.of(new MemberOpinion(new OfficerId("DEMO-HEAD-1"), true, "同意")),
                        new Resolution(
                                DecisionOutcome.PENALTY,
                                null,
                                List.of(List.of(FINE), List.of(Sanction.of(SanctionKind.WARNING)))),
                        new Sha256Digest(DIGEST),
                        null),
                "collective-discussions",
                """
                        {"opinions": [{"member": "DEMO-HEAD-1", "agrees": true, "opinion": "同意"}], "minutesSha256": "%s",
                         "resolution": {"outcome": "PENALTY",
                           "sanctions": [[{"kind": "FINE", "amountFen": 3650001}], [{"kind": "WARNING"}]]}}""".formatted(DIGEST));
    }

    @Test
    void aCaseIsSubmittedWithItsGrounds() throws Exception {
        asks(
                new SubmitForLegalReview(CASE, List.of(ReviewNeed.HEARING_HELD, ReviewNeed.COMPLEX), "送审", null),
                "legal-reviews/submission",
                "{\"grounds\": [\"HEARING_HELD\", \"COMPLEX\"], \"note\": \"送审\"}");
        send("legal-reviews/submission", "{\"grounds\": [\"BORED\"], \"note\": \"送审\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("grounds[0]"));
    }
}
