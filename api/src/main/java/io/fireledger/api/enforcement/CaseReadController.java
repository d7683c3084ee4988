package io.fireledger.api.enforcement;

import io.fireledger.api.enterprise.EnterpriseRef;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.api.envelope.UpTo;
import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.projections.enforcement.CaseDocument;
import io.fireledger.projections.enforcement.CaseLine;
import io.fireledger.projections.enforcement.CaseView;
import io.fireledger.projections.enforcement.ConformanceView;
import io.fireledger.projections.enforcement.FindCases;
import io.fireledger.projections.enforcement.FindPenaltyStatistics;
import io.fireledger.projections.enforcement.GetCase;
import io.fireledger.projections.enforcement.GetConformance;
import io.fireledger.projections.enforcement.PenaltyStatistic;
import io.fireledger.projections.eventlog.FindHistory;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases as they are read. What is done in them: the other controllers of this package. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CaseReadController {
    private static final String READ_MODEL = "enforcement";
    private static final String STATISTICS = "penalty-statistic";

    private final Reads reads;
    private final Clock clock;

    CaseReadController(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listCases",
            summary = "Cases, the last opened first",
            description = "A natural person stands in the list by an identifier alone; the case itself tells the name.")
    Listing<CaseLine> list(
            @Parameter(description = "How far they have come") @RequestParam(required = false) @Nullable
                    CaseState state,
            @Parameter(
                            description = "What they are about: decided, else notified, else concluded, else suspected",
                            example = "FPL-60-1-3")
                    @RequestParam(required = false)
                    @Nullable
                    ViolationCode violation,
            @Parameter(description = "Where the act was done, all below it included")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode division,
            @Parameter(description = "An officer who has or had a part in them")
                    @RequestParam(required = false)
                    @Nullable
                    OfficerId officer,
            @Parameter(description = "The enterprise they are against", example = "91500103MA5U5L3T8B")
                    @RequestParam(required = false)
                    @Nullable
                    EnterpriseRef creditCode,
            @Parameter(description = "The natural person they are against") @RequestParam(required = false) @Nullable
                    PersonId person,
            @Parameter(description = "Where the act was done") @RequestParam(required = false) @Nullable VenueId venue,
            @Parameter(description = "Opened on that day or after") @RequestParam(required = false) @Nullable
                    LocalDate from,
            @Parameter(description = "Opened on that day or before") @RequestParam(required = false) @Nullable
                    LocalDate until,
            Paging paging,
            Call call) {
        return reads.list(
                call,
                paging,
                READ_MODEL,
                CaseLine.class,
                page -> new FindCases(
                        call.actor().jurisdiction(),
                        state,
                        violation,
                        division,
                        officer,
                        creditCode == null ? null : creditCode.id(),
                        person,
                        venue,
                        from,
                        until,
                        page.limit(),
                        page.cursor()));
    }

    @GetMapping(
            path = "/statistics",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listPenaltyStatistics",
            summary = "What was decided, by violation, tier, authority, place and month, with the fines",
            description =
                    "Every act decided on counts once, by the last decision of its case. `by` tells apart by less:"
                            + " count, sum, least, median and most are then those of all decisions together.")
    Listing<PenaltyStatistic> statistics(
            @Parameter(description = "Told apart by these; left out: by all") @RequestParam(required = false) @Nullable
                    List<FindPenaltyStatistics.Dimension> by,
            @Parameter(example = "FPL-60-1-3") @RequestParam(required = false) @Nullable ViolationCode violation,
            @RequestParam(required = false) @Nullable DiscretionTier tier,
            @Parameter(description = "In whose name it was decided") @RequestParam(required = false) @Nullable
                    AuthorityId authority,
            @Parameter(description = "Where the acts were done, all below it included")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode division,
            @Parameter(description = "Decided in the month of that day or after")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Decided in the month of that day or before")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate until,
            Paging paging,
            Call call) {
        Set<FindPenaltyStatistics.Dimension> apart = by == null ? Set.of() : Set.copyOf(by);
        Function<Paging, Object> page = asked -> new FindPenaltyStatistics(
                call.actor().jurisdiction(),
                violation,
                tier,
                authority,
                division,
                from,
                until,
                apart,
                asked.limit(),
                asked.cursor());
        boolean isWhole = !apart.isEmpty() && apart.size() < FindPenaltyStatistics.Dimension.values().length;
        return isWhole
                ? Listing.of(
                        PenaltyStatistic.class,
                        reads.whole(call, STATISTICS, PenaltyStatistic.class, page.apply(Paging.FULLEST)),
                        paging)
                : reads.list(call, paging, STATISTICS, PenaltyStatistic.class, page);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getCase",
            summary = "One case, as it is or as it was",
            description = "With the party, who handles it, evidence, notice, hearing, review, decision, documents and"
                    + " legal terms; `days` tells how many of the 90 days for the decision have gone.")
    ResponseEntity<CaseView> one(
            @PathVariable CaseId id,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        return reads.one(call, id, asked(id, asOf, knownAt, call), CaseView.class, CaseView::version);
    }

    @GetMapping(
            path = "/{id}/history",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "getCaseHistory", summary = "Every event that touches the case, the last recorded first")
    Listing<HistoryEntry> history(@PathVariable CaseId id, Paging paging, Call call) {
        reads.seen(call, id, asked(id, null, null, call), CaseView.class);
        return reads.history(
                call,
                paging,
                id,
                page -> new FindHistory(id, call.actor().jurisdiction(), call.language(), page.limit(), page.cursor()));
    }

    @GetMapping(
            path = "/{id}/documents",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listCaseDocuments",
            summary = "The numbered documents of the case and how they were served, the first made first")
    Listing<CaseDocument> documents(
            @PathVariable CaseId id,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Paging paging,
            Call call) {
        CaseView view = reads.seen(call, id, asked(id, asOf, knownAt, call), CaseView.class);
        return Listing.of(CaseDocument.class, view.documents(), paging);
    }

    @GetMapping("/{id}/conformance")
    @Operation(
            operationId = "getCaseConformance",
            summary = "Each legal step of the procedure: kept, kept late, left out, not needed, or still to come",
            description = "Judged from the case's events alone, with those that prove it, the articles and the officer"
                    + " who answers for it; as of any moment.")
    ConformanceView conformance(
            @PathVariable CaseId id,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        return reads.seen(
                call,
                id,
                new GetConformance(id, call.actor().jurisdiction(), day(asOf), asOf, knownAt, call.language()),
                ConformanceView.class);
    }

    private GetCase asked(CaseId id, @Nullable Instant asOf, @Nullable Instant knownAt, Call call) {
        return new GetCase(id, call.actor().jurisdiction(), day(asOf), asOf, knownAt);
    }

    /** What has gone by is told for the moment asked for. */
    private LocalDate day(@Nullable Instant asOf) {
        return ChinaTime.day(Objects.requireNonNullElseGet(asOf, clock::instant));
    }
}
