package io.fireledger.api.enforcement;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.enforcement.CriminalOutcome;
import io.fireledger.domain.enforcement.TransferCommand.AskProsecutor;
import io.fireledger.domain.enforcement.TransferCommand.AskReconsideration;
import io.fireledger.domain.enforcement.TransferCommand.DecideTransfer;
import io.fireledger.domain.enforcement.TransferCommand.HandOverExhibits;
import io.fireledger.domain.enforcement.TransferCommand.RecordPoliceAnswer;
import io.fireledger.domain.enforcement.TransferCommand.ReferForPublicSecurityPenalty;
import io.fireledger.domain.enforcement.TransferCommand.ReportTransfer;
import io.fireledger.domain.enforcement.TransferCommand.ResumeCase;
import io.fireledger.domain.enforcement.TransferCommand.SendTransfer;
import io.fireledger.domain.enforcement.TransferCommand.TransferToAuthority;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.OfficerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handing a case to the police and its way back, to public security, to another authority. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class TransferController {
    private static final String TODAY = "Left out: today";

    private final Desk desk;

    TransferController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/transfers")
    @Operation(
            operationId = "reportCrimeTransfer",
            summary = "Report a suspected crime to the head",
            description =
                    "By a team of two at least; the head approves or refuses within 3 days. Until the case is sent, or"
                            + " the report refused, nothing is decided in it.")
    ResponseEntity<byte[]> report(@PathVariable CaseId id, @RequestBody Report body, Call call) {
        return desk.act(call, id, new ReportTransfer(id, body.crime(), body.facts(), body.team(), body.reportedOn()));
    }

    @PostMapping("/transfers/decision")
    @Operation(
            operationId = "decideCrimeTransfer",
            summary = "Approve or refuse the transfer, by the head",
            description = "Approved, it is sent within 24 clock hours.")
    ResponseEntity<byte[]> decision(@PathVariable CaseId id, @RequestBody Approval body, Call call) {
        return desk.act(call, id, new DecideTransfer(id, body.approved(), body.reason(), body.decidedAt()));
    }

    @PostMapping("/transfers/sending")
    @Operation(
            operationId = "sendCrimeTransfer",
            summary = "Record that the case was sent to the police",
            description = "The letter gets a number (`document`). What comes after 24 hours is recorded as late.")
    ResponseEntity<byte[]> sending(@PathVariable CaseId id, @RequestBody Sending body, Call call) {
        return desk.act(call, id, new SendTransfer(id, body.police(), body.sentAt()));
    }

    @PostMapping("/transfers/police-answer")
    @Operation(
            operationId = "recordPoliceAnswer",
            summary = "Record whether the police filed a criminal case",
            description = "Also what they answer on reconsideration, or after the procuratorate was asked; and that the"
                    + " office addressed is not competent and passed the case on, which the other one then answers.")
    ResponseEntity<byte[]> answer(@PathVariable CaseId id, @RequestBody PoliceAnswer body, Call call) {
        return desk.act(
                call,
                id,
                new RecordPoliceAnswer(
                        id,
                        body.accepted(),
                        body.filingNumber(),
                        body.reason(),
                        body.forwardedTo(),
                        body.answeredOn()));
    }

    @PostMapping("/transfers/reconsideration")
    @Operation(operationId = "askPoliceReconsideration", summary = "Ask the police to reconsider, once")
    ResponseEntity<byte[]> reconsideration(@PathVariable CaseId id, @RequestBody Asking body, Call call) {
        return desk.act(call, id, new AskReconsideration(id, body.askedOn()));
    }

    @PostMapping("/transfers/prosecutor")
    @Operation(operationId = "askProcuratorate", summary = "Suggest to the procuratorate that it look at the refusal")
    ResponseEntity<byte[]> prosecutor(@PathVariable CaseId id, @RequestBody Suggestion body, Call call) {
        return desk.act(call, id, new AskProsecutor(id, body.procuratorate(), body.askedOn()));
    }

    @PostMapping("/transfers/exhibits")
    @Operation(
            operationId = "handOverExhibits",
            summary = "Record that the exhibits went to the police",
            description = "Within 3 days of the filing; the police keep them from then on.")
    ResponseEntity<byte[]> exhibits(@PathVariable CaseId id, @RequestBody Exhibits body, Call call) {
        return desk.act(call, id, new HandOverExhibits(id, body.evidence(), body.handedOverOn()));
    }

    @PostMapping("/transfers/resumption")
    @Operation(
            operationId = "resumeCase",
            summary = "Go on where the case stood",
            description =
                    "After the police declined, or when the judicial organs hand it back, with what came of it: after a"
                            + " criminal fine the act is not fined again (Penalty Law 35). The days for the decision"
                            + " were not paused meanwhile.")
    ResponseEntity<byte[]> resumption(@PathVariable CaseId id, @RequestBody Resumption body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/public-security-referrals")
    @Operation(
            operationId = "referForPublicSecurityPenalty",
            summary = "Hand to public security what it alone may penalise",
            description = "Such as by detention; the rest of the case goes on. The letter gets a number (`document`).")
    ResponseEntity<byte[]> referral(@PathVariable CaseId id, @RequestBody Referral body, Call call) {
        return desk.act(
                call, id, new ReferForPublicSecurityPenalty(id, body.police(), body.violation(), body.referredOn()));
    }

    @PostMapping("/authority-transfers")
    @Operation(
            operationId = "transferCaseToAuthority",
            summary = "Hand the whole case to the authority it belongs to",
            description = "It ends here. The letter gets a number (`document`).")
    ResponseEntity<byte[]> authority(@PathVariable CaseId id, @RequestBody HandingOn body, Call call) {
        return desk.act(
                call,
                id,
                new TransferToAuthority(id, body.body(), body.authority(), body.reason(), body.transferredOn()));
    }

    /** What suggests a crime. */
    @Schema(name = "CrimeReport")
    record Report(
            @Schema(description = "The offence of the Criminal Law", example = "消防责任事故罪")
            String crime,

            @Size(max = 10_000) String facts,

            @Schema(description = "Two officers at least, who report in writing")
            List<OfficerId> team,

            @Schema(description = TODAY) @Nullable LocalDate reportedOn) {}

    /** What the head says to it. */
    @Schema(name = "TransferDecision")
    record Approval(
            boolean approved,

            @Schema(description = "Why it is refused; left out where it is approved") @Size(max = 2000) @Nullable
            String reason,

            Instant decidedAt) {}

    /** To whom and when it was sent. */
    @Schema(name = "TransferSending")
    record Sending(
            @Schema(description = "The public security organ of the same level", example = "渝中区公安分局")
            String police,

            Instant sentAt) {}

    /** What the police decided. */
    @Schema(name = "PoliceAnswer")
    record PoliceAnswer(
            boolean accepted,

            @Schema(description = "Number of the criminal case; needed where they filed one") @Nullable
            String filingNumber,

            @Schema(description = "Why they filed none; needed where they did not") @Size(max = 2000) @Nullable
            String reason,

            @Schema(
                    description = "The competent office the case was passed on to, with `accepted` false; left out: the"
                            + " office that has it answers",
                    example = "江北区公安分局")
            @Nullable
            String forwardedTo,

            @Schema(description = "The day the answer came; left out: today") @Nullable
            LocalDate answeredOn) {}

    /** When the police were asked to reconsider. */
    @Schema(name = "ReconsiderationRequest")
    record Asking(@Schema(description = TODAY) @Nullable LocalDate askedOn) {}

    /** To which procuratorate it was suggested. */
    @Schema(name = "ProcuratorateSuggestion")
    record Suggestion(
            String procuratorate,
            @Schema(description = TODAY) @Nullable LocalDate askedOn) {}

    /** What went to the police. */
    @Schema(name = "ExhibitsHandover")
    record Exhibits(
            @Schema(description = "Numbers of the evidence") List<Integer> evidence,

            @Schema(description = TODAY) @Nullable LocalDate handedOverOn) {}

    /** Why the case goes on here. */
    @Schema(name = "CaseResumption")
    record Resumption(
            @Schema(description = "What came of the criminal case; left out: none was filed") @Nullable
            CriminalOutcome outcome,

            @Size(max = 2000) String reason,

            @Schema(description = TODAY) @Nullable LocalDate resumedOn) {

        ResumeCase of(CaseId id) {
            return new ResumeCase(id, outcome, reason, resumedOn);
        }
    }

    /** What public security alone may penalise. */
    @Schema(name = "PublicSecurityReferral")
    record Referral(
            @Schema(example = "渝中区公安分局") String police,
            @Size(max = 2000) String violation,

            @Schema(description = TODAY) @Nullable LocalDate referredOn) {}

    /** To whom the case belongs. */
    @Schema(name = "AuthorityTransfer")
    record HandingOn(
            @Schema(example = "渝中区住房和城乡建设委员会") String body,

            @Schema(description = "Where that body is on record here") @Nullable
            AuthorityId authority,

            @Size(max = 2000) String reason,

            @Schema(description = TODAY) @Nullable LocalDate transferredOn) {}
}
