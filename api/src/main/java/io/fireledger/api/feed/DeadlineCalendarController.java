package io.fireledger.api.feed;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.projections.deadline.DeadlineView;
import io.fireledger.projections.deadline.FindDeadlines;
import io.fireledger.projections.officer.GetOfficer;
import io.fireledger.projections.officer.OfficerView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The days an officer is to act by, for the officer's own calendar. */
@RestController
@Tag(name = "deadlines")
class DeadlineCalendarController {
    private final Reads reads;
    private final Clock clock;

    DeadlineCalendarController(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/officers/{id}/deadlines.ics", produces = "text/calendar")
    @Operation(
            operationId = "getOfficerCalendar",
            summary = "Last days of the terms the officer answers for and that await the act, as an iCalendar file")
    ResponseEntity<String> calendar(@PathVariable OfficerId id, Call call) {
        reads.seen(call, id, new GetOfficer(id, call.actor().jurisdiction(), null, null), OfficerView.class);
        Instant now = clock.instant();
        LocalDate today = ChinaTime.day(now);
        CalendarFile file = new CalendarFile("FireLedger " + id.value(), now);
        reads.list(
                        call,
                        Paging.FULLEST,
                        "deadline",
                        DeadlineView.class,
                        page -> new FindDeadlines(
                                call.actor().jurisdiction(),
                                today,
                                null,
                                id,
                                null,
                                null,
                                null,
                                null,
                                page.limit(),
                                page.cursor()))
                .forEach(term -> add(term.labelled(call.language()), file));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .body(file.ended());
    }

    private static void add(DeadlineView term, CalendarFile file) {
        if (term.closedBy() == null) {
            String provisional = term.provisional() ? " (provisional)" : "";
            file.day(
                    term.id(),
                    term.dueOn(),
                    term.label() + provisional,
                    term.kind() + "\n" + term.subject() + "\n" + term.href());
        }
    }
}
