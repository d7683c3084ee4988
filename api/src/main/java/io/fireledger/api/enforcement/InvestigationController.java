package io.fireledger.api.enforcement;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.enforcement.DisposalKind;
import io.fireledger.domain.enforcement.EvidenceKind;
import io.fireledger.domain.enforcement.InvestigationCommand.AddEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.ConcludeInvestigation;
import io.fireledger.domain.enforcement.InvestigationCommand.DisposePreservation;
import io.fireledger.domain.enforcement.InvestigationCommand.ExcludeEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.HandOverEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.PreserveEvidence;
import io.fireledger.domain.enforcement.Monitoring;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
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

/** Evidence of a case, its keeping, and what the investigation came to. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class InvestigationController {
    private static final String TODAY = "Left out: today";
    private static final String NUMBER = "Its place in the list of evidence, from 1";

    private final Desk desk;

    InvestigationController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/evidence")
    @Operation(
            operationId = "addEvidence",
            summary = "Add a piece of evidence by its digest",
            description =
                    "It gets the next number. After a legal review or a collective discussion these are to be held"
                            + " again.")
    ResponseEntity<byte[]> evidence(@PathVariable CaseId id, @RequestBody EvidenceBody body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/evidence/{number}/custody")
    @Operation(operationId = "handOverEvidence", summary = "Record that a piece of evidence changed hands")
    ResponseEntity<byte[]> custody(
            @PathVariable CaseId id, @PathVariable int number, @RequestBody Custody body, Call call) {
        return desk.act(call, id, body.of(id, number));
    }

    @PostMapping("/evidence/{number}/exclusion")
    @Operation(
            operationId = "excludeEvidence",
            summary = "Exclude a piece of evidence",
            description = "Nothing rests on it any more: a conclusion that did falls, and what followed from it.")
    ResponseEntity<byte[]> exclusion(
            @PathVariable CaseId id, @PathVariable int number, @RequestBody Exclusion body, Call call) {
        return desk.act(call, id, new ExcludeEvidence(id, number, body.reason(), body.excludedOn()));
    }

    @PostMapping("/preservations")
    @Operation(
            operationId = "preserveEvidence",
            summary = "Record a piece of evidence and keep it (先行登记保存)",
            description =
                    "Approved by the head of that day; what becomes of it is said within 7 working days (Penalty Law"
                            + " 56).")
    ResponseEntity<byte[]> preservation(@PathVariable CaseId id, @RequestBody Preservation body, Call call) {
        return desk.act(
                call, id, new PreserveEvidence(id, body.number(), body.approvedBy(), body.place(), body.preservedOn()));
    }

    @PostMapping("/preservations/{number}/disposal")
    @Operation(operationId = "disposePreservation", summary = "Say what becomes of preserved evidence")
    ResponseEntity<byte[]> disposal(
            @PathVariable CaseId id, @PathVariable int number, @RequestBody Disposal body, Call call) {
        return desk.act(
                call, id, new DisposePreservation(id, number, body.disposal(), body.reason(), body.disposedOn()));
    }

    @PostMapping("/investigation-conclusion")
    @Operation(
            operationId = "concludeInvestigation",
            summary = "Conclude what was done and what is to follow",
            description =
                    "Each charge is judged by the catalogue in force for its act: party, time bar, age, what must have"
                            + " gone before, range and tier. Sanctions are left out where no penalty is proposed.")
    ResponseEntity<byte[]> conclusion(@PathVariable CaseId id, @RequestBody Conclusion body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    /** A piece of evidence; its bytes are kept elsewhere. */
    @Schema(name = "CaseEvidence")
    record EvidenceBody(
            EvidenceKind kind,
            @Size(max = 2000) String description,
            Sha256Digest sha256,
            @Schema(example = "application/pdf") String mediaType,
            Instant obtainedAt,

            @Schema(description = "The day an expert opinion was asked for, of EXPERT_OPINION alone") @Nullable
            LocalDate commissionedOn,

            @Schema(description = "Whom or what it was obtained from") @Nullable
            String source,

            @Schema(description = "Who keeps it") String custodian,

            @Schema(description = "Where an electronic monitor took it") @Nullable
            MonitoringBody monitoring) {

        AddEvidence of(CaseId id) {
            return new AddEvidence(
                    id,
                    kind,
                    description,
                    sha256,
                    mediaType,
                    obtainedAt,
                    commissionedOn,
                    source,
                    custodian,
                    monitoring == null ? null : monitoring.monitoring());
        }
    }

    /** What the Penalty Law (41) asks of an electronic monitor. */
    @Schema(name = "ElectronicMonitoring")
    record MonitoringBody(
            @Schema(description = "Where the device stands") String place,

            @Schema(description = "Whether that was made public")
            boolean placePublished,

            boolean legallyReviewed,
            boolean technicallyReviewed,

            @Schema(description = "Whether what it recorded was reviewed")
            boolean contentReviewed) {

        Monitoring monitoring() {
            return new Monitoring(place, placePublished, legallyReviewed, technicallyReviewed, contentReviewed);
        }
    }

    /** One link in the chain of custody. */
    @Schema(name = "CustodyChange")
    record Custody(
            @Schema(description = "Who keeps it until then") String from,
            String to,
            @Size(max = 2000) String purpose,
            Instant handedOverAt) {

        HandOverEvidence of(CaseId id, int number) {
            return new HandOverEvidence(id, number, from, to, purpose, handedOverAt);
        }
    }

    /** Why nothing may rest on it. */
    @Schema(name = "EvidenceExclusion")
    record Exclusion(
            @Size(max = 2000) String reason,
            @Schema(description = TODAY) @Nullable LocalDate excludedOn) {}

    /** Evidence that might be lost, kept by the agency. */
    @Schema(name = "EvidencePreservation")
    record Preservation(
            @Schema(description = NUMBER) int number,

            @Schema(description = "The head of the agency that day")
            OfficerId approvedBy,

            String place,

            @Schema(description = TODAY) @Nullable LocalDate preservedOn) {}

    /** What becomes of it. */
    @Schema(name = "PreservationDisposal")
    record Disposal(
            DisposalKind disposal,
            @Size(max = 2000) String reason,

            @Schema(description = TODAY) @Nullable LocalDate disposedOn) {}

    /** What the investigation came to. */
    @Schema(name = "InvestigationConclusion")
    record Conclusion(
            @Schema(description = "Whether any violation is established")
            boolean established,

            @Schema(description = "Left out where nothing is established") @Nullable
            List<ChargeBody> charges,

            @Size(max = 10_000) String facts,

            @Schema(description = "Numbers of the evidence it rests on")
            List<Integer> evidence,

            @Schema(description = "Left out where nothing is established") @Nullable
            CorrectionBody correction,

            @Schema(description = TODAY) @Nullable LocalDate concludedOn) {

        ConcludeInvestigation of(CaseId id) {
            return new ConcludeInvestigation(
                    id,
                    established,
                    ChargeBody.all(charges),
                    facts,
                    evidence,
                    CorrectionBody.of(correction),
                    concludedOn);
        }
    }
}
