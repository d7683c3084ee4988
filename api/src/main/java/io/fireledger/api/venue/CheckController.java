package io.fireledger.api.venue;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.IntakeChannel;
import io.fireledger.domain.venue.PermitCommand.AcceptApplication;
import io.fireledger.domain.venue.PermitCommand.ApplyForCheck;
import io.fireledger.domain.venue.PermitCommand.RecordCheck;
import io.fireledger.domain.venue.PermitCommand.RefusePermit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
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

/** A venue's permit on the ordinary route: checked on site before it opens (Fire Protection Law 15). */
@RestController
@RequestMapping("/api/v1/venues/{id}")
@Tag(name = "permits")
class CheckController {
    private final Desk desk;

    CheckController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/checks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "applyForCheck",
            summary = "Apply for the check before opening: the ordinary route",
            description = "The answer has in `dueOn` the last day on which the agency can ask for what is missing.")
    ResponseEntity<byte[]> apply(@PathVariable VenueId id, @RequestBody CheckApplication body, Call call) {
        return desk.create(call, id, body.of(id), "/api/v1/venues/" + id.value());
    }

    @PostMapping("/acceptances")
    @Operation(
            operationId = "acceptApplication",
            summary = "Accept the application for the check",
            description = "The answer has in `dueOn` the last day for the check on site.")
    ResponseEntity<byte[]> accept(@PathVariable VenueId id, Call call) {
        return desk.act(call, id, new AcceptApplication(id));
    }

    @PostMapping("/check-inspections")
    @Operation(
            operationId = "recordCheck",
            summary = "Record the check on site that was made on the application",
            description = "An inspection of the kind PRE_USE, concluded. The answer has in `dueOn` the last day for"
                    + " granting (`permits`) or refusing (`refusals`).")
    ResponseEntity<byte[]> record(@PathVariable VenueId id, @RequestBody MadeCheck body, Call call) {
        return desk.act(call, id, new RecordCheck(id, body.inspection()));
    }

    @PostMapping("/refusals")
    @Operation(
            operationId = "refusePermit",
            summary = "Refuse the permit after the check",
            description = "No penalty: another application may follow, after false material once its bar has run. The"
                    + " answer has the number of the refusal in `document`.")
    ResponseEntity<byte[]> refuse(@PathVariable VenueId id, @RequestBody RefusalDecision body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    /** An application for the check before opening. */
    @Schema(name = "CheckApplication")
    record CheckApplication(
            @Schema(description = "Version of the safety standard to be checked by", example = "2021-1")
            String standardVersion,

            @Schema(description = "Who signed the application", example = "张三")
            String applicant,

            @Schema(description = "By which route it came in")
            IntakeChannel channel,

            @Schema(description = "Digest of the application form")
            Sha256Digest documentSha256,

            @Schema(description = "Who filed it in the applicant's place") @Nullable
            String agent,

            @Schema(description = "Codes of the materials handed in; left out: all that the standard asks for")
            @Nullable
            List<Code> materials) {

        ApplyForCheck of(VenueId venue) {
            return new ApplyForCheck(venue, standardVersion, applicant, agent, channel, documentSha256, materials);
        }
    }

    /** The check that was made. */
    @Schema(name = "MadeCheck")
    record MadeCheck(
            @Schema(description = "The concluded inspection", example = "I-01JW3Z5M8Q4T7X9B2C6D8F0G1H")
            InspectionId inspection) {}

    /** Why the permit is refused. */
    @Schema(name = "RefusalDecision")
    record RefusalDecision(
            @Size(max = 2000) String reason,

            @Schema(description = "Whether facts were concealed or false material handed in; left out: no") @Nullable
            Boolean falseMaterial) {

        RefusePermit of(VenueId venue) {
            return new RefusePermit(venue, reason, Boolean.TRUE.equals(falseMaterial));
        }
    }
}
