package io.fireledger.api.enforcement;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.api.legal.Serving;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.DefenceCommand.NotifyProposal;
import io.fireledger.domain.enforcement.DefenceCommand.RecordService;
import io.fireledger.domain.enforcement.DefenceCommand.RecordStatement;
import io.fireledger.domain.enforcement.DefenceCommand.ReverifyFindings;
import io.fireledger.domain.enforcement.DefenceCommand.WaiveStatement;
import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is told to the party of a case, what it says to it, and what it is answered. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class DefenceController {
    private final Desk desk;

    DefenceController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/proposal-notice")
    @Operation(
            operationId = "notifyProposal",
            summary = "Notify the party of what is proposed",
            description = "Again where something is to be harsher: nothing is decided above the last notice. After a"
                    + " statement or a request for a hearing it is raised only on new evidence. The answer says whether"
                    + " the party may ask for a hearing (`hearingRight`).")
    ResponseEntity<byte[]> notice(@PathVariable CaseId id, @RequestBody Proposal body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/services")
    @Operation(
            operationId = "recordCaseService",
            summary = "Record that a document of the case was served",
            description = "Whatever document it is. The day it takes effect counts: a notice of a proposal opens the"
                    + " terms for a statement and a hearing, a decision with a fine the term to pay.")
    ResponseEntity<byte[]> service(@PathVariable CaseId id, @RequestBody Serving body, Call call) {
        return desk.act(call, id, new RecordService(id, body.service()));
    }

    @PostMapping("/statements")
    @Operation(
            operationId = "recordStatement",
            summary = "Record what the party states in its defence, point by point",
            description = "As often as the party states something until the decision; what comes late is marked and"
                    + " answered all the same.")
    ResponseEntity<byte[]> statement(@PathVariable CaseId id, @RequestBody Statement body, Call call) {
        return desk.act(call, id, new RecordStatement(id, body.points(), body.sha256(), body.statedOn()));
    }

    @PostMapping("/statement-waivers")
    @Operation(operationId = "waiveStatement", summary = "Record that the party clearly gives up its statement")
    ResponseEntity<byte[]> waiver(@PathVariable CaseId id, @RequestBody Waiver body, Call call) {
        return desk.act(call, id, new WaiveStatement(id, body.sha256(), body.waivedOn()));
    }

    @PostMapping("/reverification")
    @Operation(
            operationId = "reverifyFindings",
            summary = "Answer everything the party brought forward",
            description =
                    "Each point exactly once, after the hearing was held or given up and the party was heard. What"
                            + " changes leads back to the investigation.")
    ResponseEntity<byte[]> reverification(@PathVariable CaseId id, @RequestBody Reverification body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    /** What is proposed, with its facts, reasons and basis. */
    @Schema(name = "ProposalNotice")
    record Proposal(
            @Schema(description = "PENALTY or NO_PENALTY") DecisionOutcome outcome,

            @Schema(description = "What is proposed; left out: what the investigation concluded") @Nullable
            List<ChargeBody> charges,

            @Schema(description = "What is to be corrected; left out: as concluded") @Nullable
            CorrectionBody correction,

            @Size(max = 10_000) String facts,

            @Size(max = 10_000) String reasons,

            @Schema(description = "Left out: today") @Nullable
            LocalDate notifiedOn) {

        NotifyProposal of(CaseId id) {
            return new NotifyProposal(
                    id, outcome, ChargeBody.all(charges), CorrectionBody.of(correction), facts, reasons, notifiedOn);
        }
    }

    /** What the party brings forward. */
    @Schema(name = "DefenceStatement")
    record Statement(
            @Schema(description = "Each fact, reason or piece of evidence by itself; each once") @Size(max = 2000)
            List<String> points,

            @Schema(description = "Digest of what the party handed in or signed") @Nullable
            Sha256Digest sha256,

            @Schema(description = "Left out: today") @Nullable
            LocalDate statedOn) {}

    /** A right given up in writing. */
    @Schema(name = "SignedWaiver")
    record Waiver(
            @Schema(description = "Digest of the signed waiver")
            Sha256Digest sha256,

            @Schema(description = "The day it was signed; left out: today") @Nullable
            LocalDate waivedOn) {}

    /** The written review of the defence. */
    @Schema(name = "Reverification")
    record Reverification(
            @Schema(description = "One for each point on record; none where nothing was brought forward")
            List<PointAnswer> answers,

            @Size(max = 10_000) String result,

            @Schema(description = "Whether what was notified does not stand as it is")
            boolean changed,

            @Schema(description = "Left out: today") @Nullable
            LocalDate verifiedOn) {

        ReverifyFindings of(CaseId id) {
            return new ReverifyFindings(
                    id,
                    answers.stream()
                            .map(answer -> new Answer(answer.point, answer.adopted, answer.reason))
                            .toList(),
                    result,
                    changed,
                    verifiedOn);
        }
    }

    /** What the agency says to one point. */
    @Schema(name = "PointAnswer")
    record PointAnswer(
            @Schema(description = "The point, as it is recorded") @Size(max = 2000)
            String point,

            @Schema(description = "Whether it is taken up") boolean adopted,

            @Schema(description = "Why, or why not; may be left out where it is taken up and something changes")
            @Size(max = 2000)
            @Nullable
            String reason) {}
}
