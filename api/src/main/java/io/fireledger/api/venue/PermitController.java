package io.fireledger.api.venue;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.BreachSeverity;
import io.fireledger.domain.venue.IntakeChannel;
import io.fireledger.domain.venue.PermitCommand.GrantPermit;
import io.fireledger.domain.venue.PermitCommand.RecordVerification;
import io.fireledger.domain.venue.PermitCommand.RejectApplication;
import io.fireledger.domain.venue.PermitCommand.RequestMaterials;
import io.fireledger.domain.venue.PermitCommand.SubmitCommitment;
import io.fireledger.domain.venue.PermitCommand.SupplyMaterials;
import io.fireledger.domain.venue.PermitCommand.WithdrawApplication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A venue's permit on the commitment route (Fire Protection Law 15). The ordinary one: {@link CheckController}. */
@RestController
@RequestMapping("/api/v1/venues/{id}")
@Tag(name = "permits")
class PermitController {
    private final Desk desk;

    PermitController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/commitments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "submitCommitment",
            summary = "File a signed commitment",
            description = "Where the automatic rule is in force and nothing is missing, the permit is granted at once:"
                    + " the answer then has `permitNumber`, `verificationDueOn` and `provisional`.")
    ResponseEntity<byte[]> commit(@PathVariable VenueId id, @RequestBody Commitment body, Call call) {
        return desk.create(call, id, body.of(id), "/api/v1/venues/" + id.value());
    }

    @PostMapping("/materials-requests")
    @Operation(operationId = "requestMaterials", summary = "Ask, once, for everything that is missing")
    ResponseEntity<byte[]> request(@PathVariable VenueId id, @RequestBody MaterialsRequest body, Call call) {
        return desk.act(call, id, new RequestMaterials(id, body.missing()));
    }

    @PostMapping("/materials")
    @Operation(operationId = "supplyMaterials", summary = "Hand in materials that were asked for")
    ResponseEntity<byte[]> supply(@PathVariable VenueId id, @RequestBody Materials body, Call call) {
        return desk.act(call, id, new SupplyMaterials(id, body.materials()));
    }

    @PostMapping("/permits")
    @Operation(
            operationId = "grantPermit",
            summary = "Grant the permit on the filed commitment, or on the check that was made",
            description = "The acting officer accepts the commitment; after a check, decides in the agency's name.")
    ResponseEntity<byte[]> grant(@PathVariable VenueId id, Call call) {
        return desk.act(call, id, new GrantPermit(id));
    }

    @PostMapping("/application-rejections")
    @Operation(
            operationId = "rejectApplication",
            summary = "Reject the application",
            description = "After false material the answer has in `barredUntil` the last day on which the applicant"
                    + " cannot apply again.")
    ResponseEntity<byte[]> reject(@PathVariable VenueId id, @RequestBody ApplicationRejection body, Call call) {
        return desk.act(call, id, new RejectApplication(id, body.reason(), Boolean.TRUE.equals(body.falseMaterial())));
    }

    @PostMapping("/application-withdrawals")
    @Operation(
            operationId = "withdrawApplication",
            summary = "Take the application back, before it is decided",
            description = "On either route. Another may follow.")
    ResponseEntity<byte[]> withdraw(@PathVariable VenueId id, @RequestBody ApplicationWithdrawal body, Call call) {
        return desk.act(call, id, new WithdrawApplication(id, body.reason()));
    }

    @PostMapping("/verifications")
    @Operation(operationId = "recordVerification", summary = "Record what the on-site verification came to")
    ResponseEntity<byte[]> verify(@PathVariable VenueId id, @RequestBody Verification body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    /** A signed commitment letter. */
    @Schema(name = "Commitment")
    record Commitment(
            @Schema(description = "Version of the standard that was signed", example = "2021-1")
            String standardVersion,

            @Schema(description = "Who signed; must be the responsible person", example = "张三")
            String signatory,

            LocalDate signedOn,

            @Schema(description = "By which route it came in")
            IntakeChannel channel,

            @Schema(description = "Digest of the signed letter")
            Sha256Digest documentSha256,

            @Schema(description = "Who filed it in the signatory's place") @Nullable
            String agent,

            @Schema(description = "Codes of the materials handed in; left out: all that the standard asks for")
            @Nullable
            List<Code> materials) {

        SubmitCommitment of(VenueId venue) {
            return new SubmitCommitment(
                    venue, standardVersion, signatory, agent, signedOn, channel, documentSha256, materials);
        }
    }

    /** Everything that is missing, asked for once (Licensing Law 32). */
    @Schema(name = "MaterialsRequest")
    record MaterialsRequest(List<Code> missing) {}

    /** Materials handed in. */
    @Schema(name = "Materials")
    record Materials(List<Code> materials) {}

    /** Why the application is rejected. */
    @Schema(name = "ApplicationRejection")
    record ApplicationRejection(
            @Size(max = 2000) String reason,

            @Schema(
                    description =
                            "Whether the applicant concealed facts or handed in false material, which bars it; left out:"
                                    + " no")
            @Nullable
            Boolean falseMaterial) {}

    /** Why the application is taken back. */
    @Schema(name = "ApplicationWithdrawal")
    record ApplicationWithdrawal(@Size(max = 2000) String reason) {}

    /** What the verification came to. */
    @Schema(name = "Verification")
    record Verification(
            @Schema(description = "The concluded inspection it rests on", example = "I-01JW3Z5M8Q4T7X9B2C6D8F0G1H")
            InspectionId inspection,

            boolean fulfilled,

            @Schema(description = "How grave a breach is; left out: MINOR") @Nullable
            BreachSeverity severity) {

        RecordVerification of(VenueId venue) {
            return new RecordVerification(venue, inspection, fulfilled, severity);
        }
    }
}
