package io.fireledger.api.legal;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.NoSuch;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.AutomaticGrant;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.CommitmentStandard;
import io.fireledger.domain.legal.HazardCriteria;
import io.fireledger.domain.legal.InspectionItems;
import io.fireledger.domain.legal.LegalEvent.AutomaticGrantAdopted;
import io.fireledger.domain.legal.LegalEvent.CommitmentStandardAdopted;
import io.fireledger.domain.legal.ReviewThreshold;
import io.fireledger.domain.legal.Source;
import io.fireledger.domain.legal.StatuteEntry;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.TermUnit;
import io.fireledger.domain.legal.rule.Term;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The law in force, as far as it is data, and the counting of terms. */
@RestController
@RequestMapping("/api/v1/legal")
@Tag(name = "legal")
class LegalController {
    private final Reads reads;
    private final Clock clock;

    LegalController(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping(
            path = "/statutes",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listStatutes", summary = "The legal sources this system cites")
    Listing<StatuteEntry> statutes(
            @Parameter(description = "In force on that day; left out: all") @RequestParam(required = false) @Nullable
                    LocalDate on,
            Paging paging) {
        List<StatuteEntry> statutes = reads.law().statutes().stream()
                .filter(s -> on == null || isBetween(on, s.inForceFrom(), s.inForceTo()))
                .toList();
        return Listing.of(StatuteEntry.class, statutes, paging);
    }

    @GetMapping(
            path = "/calendars",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listCalendars", summary = "The State Council's calendars of days off, by year")
    Listing<CalendarYear> calendars(
            @Parameter(description = "The calendar that covers that day; left out: all")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            Paging paging) {
        List<CalendarYear> years = reads.law().calendars().stream()
                .filter(y -> on == null || y.year() == on.getYear())
                .map(y -> new CalendarYear(y.year(), y.daysOff(), y.workingWeekends(), y.source()))
                .toList();
        return Listing.of(CalendarYear.class, years, paging);
    }

    @GetMapping(
            path = "/standards",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listStandards", summary = "Commitment standards with the text that is signed")
    Listing<CommitmentStandard> standards(
            @Parameter(description = "May be signed on that day; left out: all")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            Paging paging) {
        List<CommitmentStandard> standards = reads.law().standards().stream()
                .map(CommitmentStandardAdopted::standard)
                .filter(s -> on == null || s.isInForce(on))
                .toList();
        return Listing.of(CommitmentStandard.class, standards, paging);
    }

    @GetMapping("/standards/{version}")
    @Operation(operationId = "getStandard", summary = "One commitment standard")
    CommitmentStandard standard(@Parameter(example = "2021-1") @PathVariable String version) {
        return reads.law().standard(version).orElseThrow(() -> new NoSuch("standard", version));
    }

    @GetMapping(
            path = "/inspection-items",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listInspectionItems",
            summary = "The checklist for inspections of one kind",
            description = "Empty where none is adopted for the kind. The `code` is what a finding names as its `item`.")
    Listing<ChecklistItem> items(
            @RequestParam InspectionKind kind,
            @Parameter(description = "In force on that day; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            Paging paging,
            Call call) {
        List<ChecklistItem> items = reads.law().items(kind.name(), day(on)).stream()
                .flatMap(list -> list.items().stream().map(i -> ChecklistItem.of(list, i, call.language())))
                .toList();
        return Listing.of(ChecklistItem.class, items, paging);
    }

    @GetMapping("/classification")
    @Operation(operationId = "getClassification", summary = "The rules by which venues are classified at one place")
    ClassificationRules classification(
            @Parameter(description = "Where; left out: the whole country") @RequestParam(defaultValue = "000000")
                    DivisionCode division,
            @Parameter(description = "In force on that day; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on) {
        return reads.law()
                .classification(division, day(on))
                .orElseThrow(() -> new NoSuch("classification", division.value()));
    }

    @GetMapping("/hazard-criteria")
    @Operation(operationId = "getHazardCriteria", summary = "What makes a hazard a major one (GB 35181)")
    HazardCriteria hazardCriteria(
            @Parameter(description = "In force on that day; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on) {
        LocalDate day = day(on);
        return reads.law().hazardCriteria(day).orElseThrow(() -> new NoSuch("hazard-criteria", day.toString()));
    }

    @GetMapping(
            path = "/review-thresholds",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listReviewThresholds",
            summary = "How many missed terms of one officer bring a review to mind",
            description = "Configuration: no text fixes the figure. The review is suggested on the work list.")
    Listing<ReviewThreshold> reviewThresholds(Paging paging) {
        return Listing.of(ReviewThreshold.class, reads.law().reviewThresholds(), paging);
    }

    @GetMapping(
            path = "/automatic-grants",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listAutomaticGrants",
            summary = "Where complete commitments are granted without an officer")
    Listing<AutomaticGrant> automaticGrants(Paging paging) {
        List<AutomaticGrant> rules = reads.law().automaticGrants().stream()
                .map(AutomaticGrantAdopted::rule)
                .toList();
        return Listing.of(AutomaticGrant.class, rules, paging);
    }

    @GetMapping(
            path = "/term-rules",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listTermRules", summary = "How long each legal term is")
    Listing<TermRule> termRules(Paging paging) {
        return Listing.of(TermRule.class, reads.law().terms(), paging);
    }

    @GetMapping("/terms")
    @Operation(
            operationId = "countTerm",
            summary = "The last day of a term",
            description = "The day it starts is not counted. A term that runs past the known calendar is refused with"
                    + " 422 `legal.calendar-not-covered`.")
    DueOn term(
            @Parameter(example = "2026-02-12") @RequestParam LocalDate start,
            @Parameter(example = "3") @RequestParam int amount,
            @RequestParam TermUnit unit,
            @Parameter(description = "Whether a last day that is a rest day moves on; working days ignore it")
                    @RequestParam(defaultValue = "true")
                    boolean rollOver) {
        return new DueOn(Term.dueWithinCalendar(
                start, amount, unit, rollOver, reads.law().calendar()));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? ChinaTime.day(clock.instant()) : on;
    }

    private static boolean isBetween(LocalDate on, LocalDate from, @Nullable LocalDate to) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }

    /** Days off besides weekends, and weekends worked, of one year. */
    @Schema(name = "CalendarYear")
    record CalendarYear(int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends, Source source) {}

    /** One item of a checklist. */
    @Schema(name = "ChecklistItem")
    record ChecklistItem(
            Code code,

            @Schema(description = "What is looked at, in the language asked for")
            String label,

            @Schema(description = "Whether an inspection cannot be concluded without it")
            boolean mandatory,

            @Schema(description = "The article behind it") String basis,
            @Schema(description = "Edition of the list") String edition) {

        static ChecklistItem of(InspectionItems list, InspectionItems.Item item, Locale language) {
            String label = language.getLanguage().equals("en") ? item.labelEnglish() : item.label();
            return new ChecklistItem(item.code(), label, item.mandatory(), item.basis(), list.edition());
        }
    }

    /** The last day of a term: what is done on it is in time. */
    @Schema(name = "DueOn")
    record DueOn(LocalDate dueOn) {}
}
