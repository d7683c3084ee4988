package io.fireledger.api.inspection;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.api.envelope.UpTo;
import io.fireledger.domain.inspection.Evidence;
import io.fireledger.domain.inspection.FindingResult;
import io.fireledger.domain.inspection.InspectionCommand.AssignInspectors;
import io.fireledger.domain.inspection.InspectionCommand.AttachRecording;
import io.fireledger.domain.inspection.InspectionCommand.ConcludeInspection;
import io.fireledger.domain.inspection.InspectionCommand.RecordFinding;
import io.fireledger.domain.inspection.InspectionCommand.ScheduleInspection;
import io.fireledger.domain.inspection.InspectionCommand.StartInspection;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.projections.eventlog.FindHistory;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.fireledger.projections.inspection.FindInspections;
import io.fireledger.projections.inspection.GetInspection;
import io.fireledger.projections.inspection.InspectionView;
import io.fireledger.projections.inspection.RectificationView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Visits to a venue by two officers. */
@RestController
@RequestMapping("/api/v1/inspections")
@Tag(name = "inspections")
class InspectionController {
    private final Desk desk;
    private final Reads reads;

    InspectionController(Desk desk, Reads reads) {
        this.desk = desk;
        this.reads = reads;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listInspections", summary = "Inspections, the last scheduled first")
    Listing<InspectionView> list(
            @RequestParam(required = false) @Nullable VenueId venue,
            @RequestParam(required = false) InspectionView.@Nullable State state,
            @RequestParam(required = false) @Nullable InspectionKind kind,
            @Parameter(description = "One of the assigned officers") @RequestParam(required = false) @Nullable
                    OfficerId officer,
            @Parameter(description = "Where the venue lies, all below it included")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode division,
            @Parameter(description = "What is to be done about the items that failed") @RequestParam(required = false)
                    RectificationView.@Nullable State rectification,
            @Parameter(description = "With a re-check due on that day or before")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate recheckDueBy,
            Paging paging,
            Call call) {
        return reads.list(
                call,
                paging,
                "inspection",
                InspectionView.class,
                page -> new FindInspections(
                        call.actor().jurisdiction(),
                        venue,
                        state,
                        kind,
                        officer,
                        division,
                        rectification,
                        recheckDueBy,
                        page.limit(),
                        page.cursor()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getInspection", summary = "One inspection, as it is or as it was")
    ResponseEntity<InspectionView> one(
            @PathVariable InspectionId id,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        return reads.one(
                call,
                id,
                new GetInspection(id, call.actor().jurisdiction(), asOf, knownAt),
                InspectionView.class,
                InspectionView::version);
    }

    @GetMapping(
            path = "/{id}/history",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "getInspectionHistory",
            summary = "Every event that touches the inspection, the last recorded first")
    Listing<HistoryEntry> history(@PathVariable InspectionId id, Paging paging, Call call) {
        reads.seen(call, id, new GetInspection(id, call.actor().jurisdiction(), null, null), InspectionView.class);
        return reads.history(
                call,
                paging,
                id,
                page -> new FindHistory(id, call.actor().jurisdiction(), call.language(), page.limit(), page.cursor()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "scheduleInspection",
            summary = "Schedule an inspection",
            description = "A permit has at most one open verification: a second one is answered 409"
                    + " `inspection.already-scheduled`, with the id of the first in `inspection`.")
    ResponseEntity<byte[]> schedule(@RequestBody Scheduling body, Call call) {
        InspectionId inspection = new InspectionId("I-" + UlidCreator.getUlid());
        return desk.create(call, inspection, body.of(inspection), "/api/v1/inspections/" + inspection.value());
    }

    @PostMapping("/{id}/inspectors")
    @Operation(operationId = "assignInspectors", summary = "Assign the officers; the first leads")
    ResponseEntity<byte[]> assign(@PathVariable InspectionId id, @RequestBody Inspectors body, Call call) {
        return desk.act(call, id, new AssignInspectors(id, body.officers()));
    }

    @PostMapping("/{id}/start")
    @Operation(operationId = "startInspection", summary = "Record that the inspection began, certificates shown")
    ResponseEntity<byte[]> start(@PathVariable InspectionId id, @RequestBody Start body, Call call) {
        return desk.act(call, id, new StartInspection(id, body.startedAt(), body.certificatesShown()));
    }

    @PostMapping("/{id}/findings")
    @Operation(operationId = "recordFinding", summary = "Record what one item of the checklist came to")
    ResponseEntity<byte[]> finding(@PathVariable InspectionId id, @RequestBody Finding body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/{id}/recordings")
    @Operation(operationId = "attachRecording", summary = "Attach a recording by its digest")
    ResponseEntity<byte[]> recording(@PathVariable InspectionId id, @RequestBody Recording body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/{id}/conclusion")
    @Operation(operationId = "concludeInspection", summary = "Conclude the inspection")
    ResponseEntity<byte[]> conclude(@PathVariable InspectionId id, @RequestBody Conclusion body, Call call) {
        return desk.act(call, id, new ConcludeInspection(id, body.concludedAt(), body.summary()));
    }

    /** An inspection to be made. */
    @Schema(name = "InspectionScheduling")
    record Scheduling(
            InspectionKind kind,

            @Schema(example = "V-01JW3Z5M8Q4T7X9B2C6D8F0G1H")
            VenueId venue,

            @Schema(description = "Last day for it; left out: the verification's own term, or none") @Nullable
            LocalDate dueOn) {

        ScheduleInspection of(InspectionId inspection) {
            return new ScheduleInspection(inspection, kind, venue, dueOn);
        }
    }

    /** At least two certified officers (Penalty Law 42); the first leads. */
    @Schema(name = "Inspectors")
    record Inspectors(List<OfficerId> officers) {}

    /** When the inspection began. */
    @Schema(name = "InspectionStart")
    record Start(
            Instant startedAt,

            @Schema(description = "Whether the officers showed their certificates")
            boolean certificatesShown) {}

    /** What one item came to. A later finding on the same item takes the earlier one's place; both stay recorded. */
    @Schema(name = "Finding")
    record Finding(
            @Schema(description = "A code of `GET /legal/inspection-items`", example = "EVACUATION_ROUTES")
            Code item,

            FindingResult result,
            @Size(max = 2000) @Nullable String note,
            List<Evidence> evidence) {

        RecordFinding of(InspectionId inspection) {
            return new RecordFinding(inspection, item, result, note, evidence);
        }
    }

    /** A recording made on site; its bytes are kept elsewhere. */
    @Schema(name = "Recording")
    record Recording(
            Sha256Digest sha256,
            @Schema(example = "video/mp4") String mediaType,
            Instant capturedAt) {

        AttachRecording of(InspectionId inspection) {
            return new AttachRecording(inspection, sha256, mediaType, capturedAt);
        }
    }

    /** When and with what result the inspection ended. */
    @Schema(name = "InspectionConclusion")
    record Conclusion(Instant concludedAt, @Size(max = 2000) String summary) {}
}
