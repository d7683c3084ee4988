package io.fireledger.api.legal;

import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.NoSuch;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.FineBounds;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.rule.LighterLaw;
import io.fireledger.domain.legal.rule.TierRange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The law of penalties as dated data: violations, the benchmark of discretion, the figures of the procedure. */
@RestController
@RequestMapping("/api/v1/legal")
@Tag(name = "legal")
class PenaltyLawController {
    private final Reads reads;
    private final Clock clock;

    PenaltyLawController(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping(
            path = "/violations",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listViolations",
            summary = "Violations and what they may be met with, by code",
            description = "Those that hold at one place for acts of one day. `58-1-4a` of the Fire Protection Law is"
                    + " `FPL-58-1-4a`; a `p` at the end is what the same norm says of the persons responsible.")
    Listing<Violation> violations(
            @Parameter(description = "Where; left out: what holds everywhere") @RequestParam(defaultValue = "000000")
                    DivisionCode division,
            @Parameter(description = "Day of the act; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "Kind of authority that decides: code of `penalty-authority`; left out: any")
                    @RequestParam(required = false)
                    @Nullable
                    Code authority,
            @Parameter(description = "Kind of party that is covered; left out: any")
                    @RequestParam(required = false)
                    @Nullable
                    PartyKind party,
            Paging paging) {
        List<Violation> violations = reads.law().violations(day(on), division).stream()
                .filter(violation -> authority == null || violation.authority().equals(authority))
                .filter(violation -> party == null || violation.covers(party))
                .toList();
        return Listing.of(Violation.class, violations, paging);
    }

    @GetMapping("/violations/{code}")
    @Operation(operationId = "getViolation", summary = "One violation as it stands for acts of one day at one place")
    Violation violation(
            @PathVariable ViolationCode code,
            @Parameter(description = "Where; left out: what holds everywhere") @RequestParam(defaultValue = "000000")
                    DivisionCode division,
            @Parameter(description = "Day of the act; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on) {
        return known(code, day(on), division);
    }

    @GetMapping(
            path = "/violations/{code}/versions",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listViolationVersions", summary = "Every version of one violation, as adopted")
    Listing<Violation> versions(@PathVariable ViolationCode code, Paging paging) {
        List<Violation> versions = reads.law().allViolations().stream()
                .filter(violation -> violation.code().equals(code))
                .toList();
        if (versions.isEmpty()) {
            throw new NoSuch("violation", code.value());
        }
        return Listing.of(Violation.class, versions, paging);
    }

    @GetMapping("/violations/{code}/versions/{version}")
    @Operation(operationId = "getViolationVersion", summary = "One version of one violation, in force or not")
    Violation version(@PathVariable ViolationCode code, @Parameter(example = "2021-1") @PathVariable String version) {
        return reads.law().violation(code, version).orElseThrow(() -> new NoSuch("violation", code + " " + version));
    }

    @GetMapping(
            path = "/violations/{code}/tiers",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listFineTiers",
            summary = "The fine for one violation, tier by tier",
            description = "Both bounds belong to the tier. Empty where the violation has no range in money, or no"
                    + " benchmark is in force there.")
    Listing<FineTier> fineTiers(
            @PathVariable ViolationCode code,
            @Parameter(description = "Where; left out: what holds everywhere") @RequestParam(defaultValue = "000000")
                    DivisionCode division,
            @Parameter(description = "Day of the act; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            Paging paging) {
        Optional<FineBounds> range = known(code, day(on), division).fine();
        List<FineTier> tiers = reads.law().tiers(day(on), division).stream()
                .flatMap(benchmark -> range.stream()
                        .flatMap(bounds -> Arrays.stream(DiscretionTier.values())
                                .map(tier -> FineTier.of(benchmark, tier, bounds))))
                .toList();
        return Listing.of(FineTier.class, tiers, paging);
    }

    @GetMapping("/violations/{code}/comparison")
    @Operation(
            operationId = "compareViolation",
            summary = "Whether the law at the decision is lighter than that at the act",
            description = "The Penalty Law (37) applies the law at the act, or a later one that is lighter. This only"
                    + " weighs; which is applied is decided with reasons. `NOT_COMPARABLE`: lighter in one respect,"
                    + " harsher in another.")
    LawComparison comparison(
            @PathVariable ViolationCode code,
            @Parameter(description = "Day of the act", example = "2025-12-01") @RequestParam LocalDate actedOn,
            @Parameter(description = "Day of the decision; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate decidedOn,
            @Parameter(description = "Kind of party", example = "UNIT") @RequestParam PartyKind party,
            @Parameter(description = "Where; left out: what holds everywhere") @RequestParam(defaultValue = "000000")
                    DivisionCode division) {
        Violation atAct = known(code, actedOn, division);
        Optional<Violation> atDecision = reads.law().violation(code, day(decidedOn), division);
        return new LawComparison(
                LighterLaw.compare(atAct, atDecision, party),
                atAct.version(),
                atDecision.map(Violation::version).orElse(null));
    }

    @GetMapping("/discretion-tiers")
    @Operation(operationId = "getDiscretionTiers", summary = "The benchmark of discretion in force at one place")
    DiscretionTiers tiers(
            @Parameter(description = "Where; left out: the whole country") @RequestParam(defaultValue = "000000")
                    DivisionCode division,
            @Parameter(description = "In force on that day; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on) {
        return reads.law().tiers(day(on), division).orElseThrow(() -> new NoSuch("discretion-tiers", division.value()));
    }

    @GetMapping("/discretion-tiers/{version}")
    @Operation(operationId = "getDiscretionTiersVersion", summary = "One benchmark of discretion, in force or not")
    DiscretionTiers tiersVersion(@Parameter(example = "2025-1") @PathVariable String version) {
        return reads.law().tiers(version).orElseThrow(() -> new NoSuch("discretion-tiers", version));
    }

    @GetMapping("/penalty-limits")
    @Operation(
            operationId = "getPenaltyLimits",
            summary = "The figures the procedure of a penalty turns on at one place",
            description = "Thresholds of a hearing, limits on the spot, what needs a legal review or a collective"
                    + " discussion, ages; each with its source and how far that was read.")
    PenaltyLimits limits(
            @Parameter(description = "Where; left out: the whole country") @RequestParam(defaultValue = "000000")
                    DivisionCode division,
            @Parameter(description = "In force on that day; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on) {
        return reads.law()
                .penaltyLimits(day(on), division)
                .orElseThrow(() -> new NoSuch("penalty-limits", division.value()));
    }

    @GetMapping("/penalty-limits/{version}")
    @Operation(operationId = "getPenaltyLimitsVersion", summary = "One document of limits, in force or not")
    PenaltyLimits limitsVersion(@Parameter(example = "2021-1") @PathVariable String version) {
        return reads.law().penaltyLimits(version).orElseThrow(() -> new NoSuch("penalty-limits", version));
    }

    private Violation known(ViolationCode code, LocalDate on, DivisionCode division) {
        return reads.law().violation(code, on, division).orElseThrow(() -> new NoSuch("violation", code.value()));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? ChinaTime.day(clock.instant()) : on;
    }

    /** The part of a violation's fine one tier takes. */
    @Schema(name = "FineTier")
    record FineTier(
            DiscretionTier tier,

            @Schema(description = "Least fine of the tier, this amount included")
            Fen minFen,

            @Schema(description = "Greatest fine of the tier, this amount included")
            Fen maxFen,

            @Schema(description = "Version of the benchmark")
            String version) {

        static FineTier of(DiscretionTiers benchmark, DiscretionTier tier, FineBounds range) {
            FineBounds part = TierRange.of(benchmark, tier, range);
            return new FineTier(tier, part.minFen(), part.maxFen(), benchmark.version());
        }
    }

    /** What the law at the decision is, seen from that at the act. */
    @Schema(name = "LawComparison")
    record LawComparison(
            LighterLaw.Outcome outcome,

            @Schema(description = "Version of the violation at the act")
            String atAct,

            @Schema(description = "Version at the decision; left out where there is none") @Nullable
            String atDecision) {}
}
