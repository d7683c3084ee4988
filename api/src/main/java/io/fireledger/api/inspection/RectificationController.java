package io.fireledger.api.inspection;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.api.legal.Serving;
import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.inspection.RectificationCommand.EstablishRefusal;
import io.fireledger.domain.inspection.RectificationCommand.OrderRectification;
import io.fireledger.domain.inspection.RectificationCommand.PublishResult;
import io.fireledger.domain.inspection.RectificationCommand.RecordRecheck;
import io.fireledger.domain.inspection.RectificationCommand.RecordService;
import io.fireledger.domain.inspection.RectificationCommand.RequestRecheck;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
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

/** What follows from the items that failed: order, service, re-check, publication. */
@RestController
@RequestMapping("/api/v1/inspections/{id}")
@Tag(name = "inspections")
class RectificationController {
    private static final String ONE_OF_SEVERAL = "Number of the order meant; left out: the only one still open";

    private final Desk desk;

    RectificationController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/rectification-orders")
    @Operation(
            operationId = "orderRectification",
            summary = "Order the correction of items that failed",
            description = "One of the officers who inspected orders for both. What must be served gets a number"
                    + " (`document`) and a last day for the service (`serviceDueOn`), three working days after the"
                    + " inspection; a later order is recorded as late.")
    ResponseEntity<byte[]> order(@PathVariable InspectionId id, @RequestBody Order body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/services")
    @Operation(
            operationId = "recordInspectionService",
            summary = "Record that an order was served",
            description = "The day it takes effect counts. The answer says until when the re-check is due as long as"
                    + " nobody asks for an earlier one.")
    ResponseEntity<byte[]> service(@PathVariable InspectionId id, @RequestBody Serving body, Call call) {
        return desk.act(call, id, new RecordService(id, body.service()));
    }

    @PostMapping("/recheck-requests")
    @Operation(
            operationId = "requestRecheck",
            summary = "Ask for the re-check",
            description = "Before the time given has run out, the re-check is due three working days after the"
                    + " request; later it was due already.")
    ResponseEntity<byte[]> request(@PathVariable InspectionId id, @RequestBody RecheckRequest body, Call call) {
        return desk.act(call, id, new RequestRecheck(id, body.order(), body.requestedOn()));
    }

    @PostMapping("/rechecks")
    @Operation(operationId = "recordRecheck", summary = "Record a re-check by two officers")
    ResponseEntity<byte[]> recheck(@PathVariable InspectionId id, @RequestBody Recheck body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/refusals")
    @Operation(
            operationId = "establishRefusal",
            summary = "Establish that the party refuses to correct",
            description = "The re-check stays due: only it shows what was not corrected.")
    ResponseEntity<byte[]> refusal(@PathVariable InspectionId id, @RequestBody Refusal body, Call call) {
        return desk.act(call, id, new EstablishRefusal(id, body.order(), body.establishedOn(), body.facts()));
    }

    @PostMapping("/publication")
    @Operation(operationId = "publishInspectionResult", summary = "Record that the result was made public")
    ResponseEntity<byte[]> publication(@PathVariable InspectionId id, @RequestBody Publication body, Call call) {
        return desk.act(call, id, new PublishResult(id, body.publishedOn(), body.medium()));
    }

    /** An order to correct: said and noted, at once, or by a day. */
    @Schema(name = "RectificationOrder")
    record Order(
            OrderKind kind,

            @Schema(description = "Last day of a dated order; left out of any other") @Nullable
            LocalDate dueOn,

            @Schema(description = "Codes of failed items of this inspection")
            List<Code> items,

            @Schema(description = "The day it was ordered; left out: today") @Nullable
            LocalDate orderedOn) {

        OrderRectification of(InspectionId inspection) {
            return new OrderRectification(inspection, kind, dueOn, items, orderedOn);
        }
    }

    /** The party says that it has corrected what was ordered. */
    @Schema(name = "RecheckRequest")
    record RecheckRequest(
            LocalDate requestedOn,

            @Schema(description = ONE_OF_SEVERAL) @Nullable DocumentNumber order) {}

    /** What two officers found on looking again. */
    @Schema(name = "Recheck")
    record Recheck(
            LocalDate recheckedOn,

            @Schema(description = "Whether all of the order's items are corrected")
            boolean passed,

            @Schema(description = "At least two certified officers; the first leads")
            List<OfficerId> officers,

            @Schema(description = "All of the order's items where it passed; those found uncorrected where it did not")
            List<Code> items,

            @Schema(description = ONE_OF_SEVERAL) @Nullable DocumentNumber order,

            @Size(max = 2000) @Nullable String note) {

        RecordRecheck of(InspectionId inspection) {
            return new RecordRecheck(inspection, order, recheckedOn, passed, officers, items, note);
        }
    }

    /** The party will not correct what was ordered. */
    @Schema(name = "RefusalToCorrect")
    record Refusal(
            LocalDate establishedOn,

            @Schema(description = "By what the party showed it") @Size(max = 2000)
            String facts,

            @Schema(description = ONE_OF_SEVERAL) @Nullable DocumentNumber order) {}

    /** Where the result is to be read. */
    @Schema(name = "ResultPublication")
    record Publication(LocalDate publishedOn, @Nullable String medium) {}
}
