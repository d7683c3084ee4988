package io.fireledger.api.enforcement;

import io.fireledger.api.enforcement.DefenceController.Waiver;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.enforcement.DefenceCommand.AppointHearingChair;
import io.fireledger.domain.enforcement.DefenceCommand.HoldHearing;
import io.fireledger.domain.enforcement.DefenceCommand.RequestHearing;
import io.fireledger.domain.enforcement.DefenceCommand.ScheduleHearing;
import io.fireledger.domain.enforcement.DefenceCommand.WaiveHearing;
import io.fireledger.domain.enforcement.DefenceCommand.WithdrawHearingRequest;
import io.fireledger.domain.enforcement.HearingClosedReason;
import io.fireledger.domain.enforcement.HearingEnd;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hearing of a party: asked for, arranged, held or given up. It costs the party nothing. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class HearingController {
    private final Desk desk;

    HearingController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/hearing-requests")
    @Operation(
            operationId = "requestHearing",
            summary = "Record that the party asks for a hearing",
            description = "In time on the last day. Later the request is refused, which is an act of its own: 200 with"
                    + " `accepted` false and the number of the document that is to be served. Without the right: 422.")
    ResponseEntity<byte[]> request(@PathVariable CaseId id, @RequestBody HearingRequest body, Call call) {
        return desk.act(call, id, new RequestHearing(id, body.requestedOn()));
    }

    @PostMapping("/hearing-requests/withdrawal")
    @Operation(operationId = "withdrawHearingRequest", summary = "Record that the party withdraws its request")
    ResponseEntity<byte[]> withdrawal(@PathVariable CaseId id, @RequestBody Withdrawal body, Call call) {
        return desk.act(call, id, new WithdrawHearingRequest(id, body.withdrawnOn()));
    }

    @PostMapping("/hearing-waivers")
    @Operation(
            operationId = "waiveHearing",
            summary = "Record that the party gives up the hearing in writing",
            description = "Until the last day for asking, or before the hearing it asked for is held.")
    ResponseEntity<byte[]> waiver(@PathVariable CaseId id, @RequestBody Waiver body, Call call) {
        return desk.act(call, id, new WaiveHearing(id, body.sha256(), body.waivedOn()));
    }

    @PostMapping("/hearing-chair")
    @Operation(
            operationId = "appointHearingChair",
            summary = "Appoint who chairs the hearing",
            description = "By a leader of the agency: an officer of it who did not investigate.")
    ResponseEntity<byte[]> chair(@PathVariable CaseId id, @RequestBody Chair body, Call call) {
        return desk.act(call, id, new AppointHearingChair(id, body.chair(), body.appointedOn()));
    }

    @PostMapping("/hearings")
    @Operation(
            operationId = "scheduleHearing",
            summary = "Notify the party when and where the hearing is held",
            description = "Seven working days before it at the latest; again where it is moved. The notice (`document`)"
                    + " is served like any other, as early.")
    ResponseEntity<byte[]> schedule(@PathVariable CaseId id, @RequestBody HearingSchedule body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/hearings/outcome")
    @Operation(
            operationId = "holdHearing",
            summary = "Record how the hearing ended",
            description = "By its chair alone. Whoever stays away without excuse or walks out gives it up.")
    ResponseEntity<byte[]> outcome(@PathVariable CaseId id, @RequestBody HearingOutcome body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    /** The party asks for a hearing. */
    @Schema(name = "HearingRequest")
    record HearingRequest(
            @Schema(description = "Left out: today") @Nullable
            LocalDate requestedOn) {}

    /** The party no longer asks for it. */
    @Schema(name = "HearingRequestWithdrawal")
    record Withdrawal(
            @Schema(description = "Left out: today") @Nullable
            LocalDate withdrawnOn) {}

    /** Who chairs the hearing. */
    @Schema(name = "HearingChair")
    record Chair(
            OfficerId chair,

            @Schema(description = "Left out: today") @Nullable
            LocalDate appointedOn) {}

    /** Time and place. */
    @Schema(name = "HearingSchedule")
    record HearingSchedule(
            Instant heldAt,

            String place,

            @Schema(description = "Why it is not public; left out: it is") @Nullable
            HearingClosedReason closedReason,

            @Schema(description = "The day of the notice; left out: today") @Nullable
            LocalDate notifiedOn) {

        ScheduleHearing of(CaseId id) {
            return new ScheduleHearing(id, heldAt, place, closedReason, notifiedOn);
        }
    }

    /** How the hearing ended. */
    @Schema(name = "HearingOutcome")
    record HearingOutcome(
            HearingEnd end,

            Instant endedAt,

            @Schema(description = "Digest of the signed record; HELD needs it") @Nullable
            Sha256Digest recordSha256,

            @Schema(
                    description =
                            "Names of those whom the party entrusted with it, two at most; left out: it came itself")
            @Size(max = 20)
            @Nullable
            List<String> agents,

            @Schema(description = "What the party brought forward, each point once; none of a party that stayed away")
            @Size(max = 2000)
            @Nullable
            List<String> points,

            @Schema(description = "The chair's opinion, which HELD needs; else a note") @Size(max = 10_000) @Nullable
            String opinion) {

        HoldHearing of(CaseId id) {
            return new HoldHearing(
                    id,
                    end,
                    endedAt,
                    recordSha256,
                    Objects.requireNonNullElse(agents, List.of()),
                    Objects.requireNonNullElse(points, List.of()),
                    opinion);
        }
    }
}
