package io.fireledger.api.venue;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.api.envelope.UpTo;
import io.fireledger.api.legal.Serving;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.MajorHazardId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.MajorHazardCommand.ClearMajorHazard;
import io.fireledger.domain.venue.MajorHazardCommand.DetermineMajorHazard;
import io.fireledger.domain.venue.MajorHazardCommand.HoldExpertPanel;
import io.fireledger.domain.venue.MajorHazardCommand.RecordGovernmentMeasure;
import io.fireledger.domain.venue.MajorHazardCommand.ReportSuspected;
import io.fireledger.domain.venue.MajorHazardCommand.ReportToGovernment;
import io.fireledger.domain.venue.MajorHazardCommand.ServeNotice;
import io.fireledger.domain.venue.MajorHazardCommand.StudyHazard;
import io.fireledger.projections.eventlog.FindHistory;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.fireledger.projections.venue.FindMajorHazards;
import io.fireledger.projections.venue.GetMajorHazard;
import io.fireledger.projections.venue.MajorHazardView;
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

/** Hazards that may be major ones (重大火灾隐患). */
@RestController
@RequestMapping("/api/v1/major-hazards")
@Tag(name = "major-hazards")
class MajorHazardController {
    private final Desk desk;
    private final Reads reads;

    MajorHazardController(Desk desk, Reads reads) {
        this.desk = desk;
        this.reads = reads;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listMajorHazards", summary = "Major hazards, the last reported first")
    Listing<MajorHazardView> list(
            @RequestParam(required = false) @Nullable VenueId venue,
            @RequestParam(required = false) MajorHazardView.@Nullable State state,
            @Parameter(description = "Where the venue lies, all below it included")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode division,
            Paging paging,
            Call call) {
        return reads.list(
                call,
                paging,
                "major-hazard",
                MajorHazardView.class,
                page -> new FindMajorHazards(
                        call.actor().jurisdiction(), venue, state, division, page.limit(), page.cursor()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getMajorHazard", summary = "One major hazard, as it is or as it was")
    ResponseEntity<MajorHazardView> one(
            @PathVariable MajorHazardId id,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        return reads.one(
                call,
                id,
                new GetMajorHazard(id, call.actor().jurisdiction(), asOf, knownAt),
                MajorHazardView.class,
                MajorHazardView::version);
    }

    @GetMapping(
            path = "/{id}/history",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "getMajorHazardHistory",
            summary = "Every event that touches the major hazard, the last recorded first")
    Listing<HistoryEntry> history(@PathVariable MajorHazardId id, Paging paging, Call call) {
        reads.seen(call, id, new GetMajorHazard(id, call.actor().jurisdiction(), null, null), MajorHazardView.class);
        return reads.history(
                call,
                paging,
                id,
                page -> new FindHistory(id, call.actor().jurisdiction(), call.language(), page.limit(), page.cursor()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "reportMajorHazard",
            summary = "Report a hazard, seen by an inspection, that may be a major one")
    ResponseEntity<byte[]> report(@RequestBody Suspicion body, Call call) {
        MajorHazardId hazard = new MajorHazardId("M-" + UlidCreator.getUlid());
        return desk.create(
                call,
                hazard,
                new ReportSuspected(hazard, body.venue(), body.inspection(), body.description()),
                "/api/v1/major-hazards/" + hazard.value());
    }

    @PostMapping("/{id}/studies")
    @Operation(operationId = "studyMajorHazard", summary = "Record the collective study and its handling opinion")
    ResponseEntity<byte[]> study(@PathVariable MajorHazardId id, @RequestBody Study body, Call call) {
        return desk.act(call, id, new StudyHazard(id, body.studiedOn(), body.members(), body.opinion()));
    }

    @PostMapping("/{id}/expert-panels")
    @Operation(
            operationId = "holdExpertPanel",
            summary = "Record that experts were heard",
            description = "Before the determination only; before the study it puts the handling opinion off.")
    ResponseEntity<byte[]> panel(@PathVariable MajorHazardId id, @RequestBody Panel body, Call call) {
        return desk.act(call, id, new HoldExpertPanel(id, body.heldOn(), body.experts(), body.opinion()));
    }

    @PostMapping("/{id}/determinations")
    @Operation(
            operationId = "determineMajorHazard",
            summary = "Determine whether it is a major hazard",
            description = "It is one where one direct factor is present, or as many combined factors as the criteria"
                    + " ask for: see `GET /legal/hazard-criteria`.")
    ResponseEntity<byte[]> determine(@PathVariable MajorHazardId id, @RequestBody Determination body, Call call) {
        return desk.act(
                call,
                id,
                new DetermineMajorHazard(id, body.determinedOn(), body.major(), body.factors(), body.reason()));
    }

    @PostMapping("/{id}/government-reports")
    @Operation(operationId = "reportToGovernment", summary = "Record the written report to the government")
    ResponseEntity<byte[]> government(@PathVariable MajorHazardId id, @RequestBody Report body, Call call) {
        return desk.act(call, id, new ReportToGovernment(id, body.reportedOn(), body.government()));
    }

    @PostMapping("/{id}/services")
    @Operation(operationId = "serveMajorHazardNotice", summary = "Record that the notice of rectification was served")
    ResponseEntity<byte[]> serve(@PathVariable MajorHazardId id, @RequestBody Serving body, Call call) {
        return desk.act(call, id, new ServeNotice(id, body.service()));
    }

    @PostMapping("/{id}/government-measures")
    @Operation(operationId = "recordGovernmentMeasure", summary = "Record what the government decided")
    ResponseEntity<byte[]> measure(@PathVariable MajorHazardId id, @RequestBody Measure body, Call call) {
        return desk.act(
                call, id, new RecordGovernmentMeasure(id, body.on(), body.government(), body.measure(), body.dueOn()));
    }

    @PostMapping("/{id}/clearing")
    @Operation(operationId = "clearMajorHazard", summary = "Record that an inspection found the hazard removed")
    ResponseEntity<byte[]> clear(@PathVariable MajorHazardId id, @RequestBody Clearing body, Call call) {
        return desk.act(call, id, new ClearMajorHazard(id, body.clearedOn(), body.inspection(), body.reason()));
    }

    /** A hazard that may be a major one. */
    @Schema(name = "MajorHazardSuspicion")
    record Suspicion(
            VenueId venue,

            @Schema(description = "The inspection that saw it; the handling opinion is due from its day on")
            InspectionId inspection,

            @Size(max = 2000) String description) {}

    /** A collective study. */
    @Schema(name = "CollectiveStudy")
    record Study(
            LocalDate studiedOn,

            @Schema(description = "At least two officers") List<OfficerId> members,

            @Schema(description = "The handling opinion") @Size(max = 2000)
            String opinion) {}

    /** A panel of experts. */
    @Schema(name = "ExpertPanel")
    record Panel(
            LocalDate heldOn,
            @Schema(description = "Names of those heard") List<String> experts,
            @Size(max = 2000) String opinion) {}

    /** Whether it is a major hazard, and by which factors. */
    @Schema(name = "MajorHazardDecision")
    record Determination(
            LocalDate determinedOn,
            boolean major,

            @Schema(description = "Codes of `GET /legal/hazard-criteria`")
            List<Code> factors,

            @Size(max = 2000) String reason) {}

    /** A written report to the government. */
    @Schema(name = "GovernmentReport")
    record Report(
            LocalDate reportedOn,
            @Schema(example = "渝中区人民政府") String government) {}

    /** What the government decided. */
    @Schema(name = "GovernmentMeasure")
    record Measure(
            LocalDate on,
            @Schema(example = "渝中区人民政府") String government,
            @Size(max = 2000) String measure,

            @Schema(description = "Until when, where it sets a day") @Nullable
            LocalDate dueOn) {}

    /** The removal of a major hazard. */
    @Schema(name = "MajorHazardRemoval")
    record Clearing(
            LocalDate clearedOn,

            @Schema(description = "The inspection that found it removed")
            InspectionId inspection,

            @Size(max = 2000) String reason) {}
}
