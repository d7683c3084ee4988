package io.fireledger.api.feed;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.MalformedRequest;
import io.fireledger.api.envelope.MalformedRequest.Defect;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.projections.eventlog.FeedPage;
import io.fireledger.projections.eventlog.FindEvents;
import io.fireledger.projections.eventlog.FindFeed;
import io.fireledger.projections.eventlog.GetEvent;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log itself, for discipline auditors. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "events")
class EventController {
    private static final int LONGEST_STRETCH = 1000;

    private final Reads reads;

    EventController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping(
            path = "/events",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listEvents", summary = "Search all events, the last recorded first")
    Listing<HistoryEntry> search(
            @Parameter(description = "Type of event", example = "venue.PermitGranted")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @Parameter(description = "Who did it") @RequestParam(required = false) @Nullable String actor,
            @Parameter(description = "The part the actor played") @RequestParam(required = false) @Nullable
                    Capacity capacity,
            @Parameter(description = "In whose name") @RequestParam(required = false) @Nullable AuthorityId authority,
            @Parameter(description = "The place concerned, all below it included")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode division,
            @Parameter(description = "A subject it touches, with its type", example = "enterprise:91500103MA5U5L3T8B")
                    @RequestParam(required = false)
                    @Nullable
                    String subject,
            @RequestParam(required = false) @Nullable Instant occurredFrom,
            @RequestParam(required = false) @Nullable Instant occurredTo,
            @RequestParam(required = false) @Nullable Instant recordedFrom,
            @RequestParam(required = false) @Nullable Instant recordedTo,
            @Parameter(description = "Names in the payload, outermost first, with full stops between them")
                    @RequestParam(required = false)
                    @Nullable
                    String payloadPath,
            @Parameter(description = "What stands there, as text") @RequestParam(required = false) @Nullable
                    String payloadValue,
            Paging paging,
            Call call) {
        if ((payloadPath == null) != (payloadValue == null)) {
            throw new MalformedRequest(
                    "parameter.invalid",
                    payloadPath == null
                            ? new Defect("payloadPath", null, "missing-beside", "payloadValue")
                            : new Defect("payloadValue", null, "missing-beside", "payloadPath"));
        }
        return reads.list(
                call,
                paging,
                Reads.EVENT_LOG,
                HistoryEntry.class,
                page -> new FindEvents(
                        call.actor().jurisdiction(),
                        call.language(),
                        type,
                        actor,
                        capacity == null ? null : capacity.name(),
                        authority,
                        division,
                        subject,
                        occurredFrom,
                        occurredTo,
                        recordedFrom,
                        recordedTo,
                        payloadPath,
                        payloadValue,
                        page.limit(),
                        page.cursor()));
    }

    @GetMapping("/events/{eventId}")
    @Operation(operationId = "getEvent", summary = "One event")
    ResponseEntity<HistoryEntry> event(@PathVariable EventId eventId, Call call) {
        return ResponseEntity.ok(reads.seen(
                call,
                Reads.EVENT_LOG,
                eventId,
                new GetEvent(eventId.value(), call.actor().jurisdiction(), call.language()),
                HistoryEntry.class));
    }

    @GetMapping("/feed")
    @Operation(
            operationId = "readFeed",
            summary = "The events in the order of the log, without gaps, as CloudEvents 1.0",
            description = "Ask again with `after` = the last `position` seen. An empty array: nothing new."
                    + " `position` and `sequence` are strings of digits, since an Integer of CloudEvents ends at"
                    + " 2147483647 and the log does not.")
    ResponseEntity<List<Map<String, Object>>> feed(
            @Parameter(description = "Position of the last event seen; 0: from the first")
                    @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "At most so many events, 1 to 1000") @RequestParam(defaultValue = "100") int limit,
            Call call) {
        if (limit < 1 || limit > LONGEST_STRETCH) {
            throw new MalformedRequest(
                    "parameter.invalid",
                    new Defect("limit", limit, "limit-out-of-range", Integer.toString(LONGEST_STRETCH)));
        }
        if (after < 0) {
            throw new MalformedRequest("parameter.invalid", new Defect("after", after, "not-a-count"));
        }
        FeedPage page = reads.ask(call, Reads.EVENT_LOG, new FindFeed(after, limit), FeedPage.class);
        return ResponseEntity.ok(page.events());
    }
}
