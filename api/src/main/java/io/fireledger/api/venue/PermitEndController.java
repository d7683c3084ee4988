package io.fireledger.api.venue;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.venue.DeregistrationGround;
import io.fireledger.domain.venue.PermitCommand.DeregisterPermit;
import io.fireledger.domain.venue.PermitCommand.DropRescission;
import io.fireledger.domain.venue.PermitCommand.HearRescission;
import io.fireledger.domain.venue.PermitCommand.NotifyRescission;
import io.fireledger.domain.venue.PermitCommand.ProposeRescission;
import io.fireledger.domain.venue.PermitCommand.RescindPermit;
import io.fireledger.domain.venue.PermitCommand.ServeDocument;
import io.fireledger.domain.venue.RescissionGround;
import io.fireledger.domain.venue.StatementOutcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a venue's permit ends (Licensing Law 69, 70). */
@RestController
@RequestMapping("/api/v1/venues/{id}")
@Tag(name = "permits")
class PermitEndController {
    private final Desk desk;

    PermitEndController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/rescission-proposals")
    @Operation(
            operationId = "proposeRescission",
            summary = "Propose to rescind the permit",
            description =
                    "After a breach that a re-check found still there (`inspection` names it), or for fraud or false"
                            + " material.")
    ResponseEntity<byte[]> propose(@PathVariable VenueId id, @RequestBody RescissionProposal body, Call call) {
        return desk.act(call, id, new ProposeRescission(id, body.ground(), body.inspection(), body.facts()));
    }

    @PostMapping("/rescission-drops")
    @Operation(
            operationId = "dropRescission",
            summary = "Pursue the proposed rescission no further",
            description =
                    "At any stage before the decision. The permit stands; a notice not yet served is served no more.")
    ResponseEntity<byte[]> drop(@PathVariable VenueId id, @RequestBody RescissionDrop body, Call call) {
        return desk.act(call, id, new DropRescission(id, body.reason()));
    }

    @PostMapping("/rescission-notices")
    @Operation(
            operationId = "notifyRescission",
            summary = "Make out the notice of the proposal",
            description = "The answer has its number in `document`; the notice is then to be served (`services`).")
    ResponseEntity<byte[]> notice(@PathVariable VenueId id, Call call) {
        return desk.act(call, id, new NotifyRescission(id));
    }

    @PostMapping("/services")
    @Operation(
            operationId = "servePermitDocument",
            summary = "Record that a document about the permit was served",
            description =
                    "A refusal, the notice of a rescission, a rescission. From the service of the notice on the party"
                            + " has time to state its case.")
    ResponseEntity<byte[]> serve(@PathVariable VenueId id, @RequestBody PermitService body, Call call) {
        return desk.act(call, id, new ServeDocument(id, body.service()));
    }

    @PostMapping("/rescission-statements")
    @Operation(
            operationId = "hearRescission",
            summary = "Record the party's statement, or that it made none",
            description = "LAPSED only once the time for it has passed.")
    ResponseEntity<byte[]> hear(@PathVariable VenueId id, @RequestBody RescissionStatement body, Call call) {
        return desk.act(call, id, new HearRescission(id, body.outcome(), body.statement(), body.heardOn()));
    }

    @PostMapping("/rescissions")
    @Operation(
            operationId = "rescindPermit",
            summary = "Rescind the permit",
            description =
                    "After the notice was served and the statement recorded. The answer has the number of the decision"
                            + " in `document` and, after fraud or false material, in `barredUntil` the last day on which the operator"
                            + " cannot apply again.")
    ResponseEntity<byte[]> rescind(@PathVariable VenueId id, @RequestBody RescissionDecision body, Call call) {
        return desk.act(call, id, new RescindPermit(id, body.reason(), body.answer()));
    }

    @PostMapping("/deregistrations")
    @Operation(operationId = "deregisterPermit", summary = "Strike the permit off the register")
    ResponseEntity<byte[]> deregister(@PathVariable VenueId id, @RequestBody Deregistration body, Call call) {
        return desk.act(call, id, new DeregisterPermit(id, body.ground(), body.reason()));
    }

    /** Why the permit is struck off. */
    @Schema(name = "Deregistration")
    record Deregistration(
            DeregistrationGround ground, @Size(max = 2000) String reason) {}

    /** What is held against the permit. */
    @Schema(name = "RescissionProposal")
    record RescissionProposal(
            RescissionGround ground,

            @Schema(description = "The failed re-check; left out where the ground needs none") @Nullable
            InspectionId inspection,

            @Size(max = 2000) String facts) {}

    /** Why a rescission is pursued no further. */
    @Schema(name = "RescissionDrop")
    record RescissionDrop(@Size(max = 2000) String reason) {}

    /** What the party stated, if anything. */
    @Schema(name = "RescissionStatement")
    record RescissionStatement(
            StatementOutcome outcome,

            @Size(max = 2000) @Schema(description = "What it stated; left out where it stated nothing") @Nullable
            String statement,

            LocalDate heardOn) {}

    /** The decision to rescind. */
    @Schema(name = "RescissionDecision")
    record RescissionDecision(
            @Size(max = 2000) String reason,

            @Size(max = 2000)
            @Schema(description = "The answer to the party's statement; left out where it stated nothing")
            @Nullable
            String answer) {}

    /** How and when a document reached its recipient. */
    @Schema(name = "PermitDocumentService")
    record PermitService(
            @Schema(description = "Number of the document") DocumentNumber document,

            @Schema(description = "Whom it is addressed to", example = "山城火锅餐饮有限公司")
            String recipient,

            ServiceMethod method,

            @Schema(description = "The day the service takes effect by law")
            LocalDate effectiveOn,

            @Schema(description = "Who signed the receipt") @Nullable
            String signedBy,

            @Schema(description = "Digest of the receipt") @Nullable
            Sha256Digest receiptSha256,

            @Schema(description = "Who witnessed the leaving") @Nullable
            String witness,

            @Schema(description = "Digest of the recording of the leaving") @Nullable
            Sha256Digest recordingSha256,

            @Schema(description = "Digest of the consent to electronic service") @Nullable
            Sha256Digest consentSha256,

            @Schema(description = "The day the public notice was issued") @Nullable
            LocalDate noticeOn,

            @Size(max = 2000) @Nullable String note) {

        Service service() {
            return new Service(
                    document,
                    recipient,
                    method,
                    effectiveOn,
                    signedBy,
                    receiptSha256,
                    witness,
                    recordingSha256,
                    consentSha256,
                    noticeOn,
                    note);
        }
    }
}
