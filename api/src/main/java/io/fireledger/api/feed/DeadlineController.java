package io.fireledger.api.feed;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.projections.deadline.DeadlineView;
import io.fireledger.projections.deadline.FindDeadlines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Legal terms: open, near, missed. */
@RestController
@RequestMapping("/api/v1/deadlines")
@Tag(name = "deadlines")
class DeadlineController {
    private final Reads reads;
    private final Clock clock;

    DeadlineController(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listDeadlines", summary = "Legal terms, the earliest last day first")
    Listing<DeadlineView> list(
            @RequestParam(required = false) DeadlineView.@Nullable State state,
            @Parameter(description = "The officer answerable") @RequestParam(required = false) @Nullable
                    OfficerId officer,
            @Parameter(description = "The authority answerable") @RequestParam(required = false) @Nullable
                    AuthorityId authority,
            @Parameter(description = "Code of the term", example = "venue.commitment-verification")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "Whether the last day lies beyond the known calendar")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean provisional,
            @Parameter(description = "The place concerned, all below it included")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode division,
            @Parameter(description = "Day the states are told for; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            Paging paging,
            Call call) {
        LocalDate today = on == null ? ChinaTime.day(clock.instant()) : on;
        return reads.list(
                        call,
                        paging,
                        "deadline",
                        DeadlineView.class,
                        page -> new FindDeadlines(
                                call.actor().jurisdiction(),
                                today,
                                state,
                                officer,
                                authority,
                                kind,
                                provisional,
                                division,
                                page.limit(),
                                page.cursor()))
                .map(term -> term.labelled(call.language()));
    }
}
