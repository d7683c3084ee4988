package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.ClassificationRules.ClassRule;
import io.fireledger.domain.legal.ClassificationRules.Threshold;
import io.fireledger.domain.legal.LegalCommand.AdoptAutomaticGrant;
import io.fireledger.domain.legal.LegalCommand.AdoptCalendarYear;
import io.fireledger.domain.legal.LegalCommand.AdoptClassification;
import io.fireledger.domain.legal.LegalCommand.AdoptCodeList;
import io.fireledger.domain.legal.LegalCommand.AdoptCommitmentStandard;
import io.fireledger.domain.legal.LegalCommand.AdoptDiscretionTiers;
import io.fireledger.domain.legal.LegalCommand.AdoptDivisions;
import io.fireledger.domain.legal.LegalCommand.AdoptHazardCriteria;
import io.fireledger.domain.legal.LegalCommand.AdoptInspectionItems;
import io.fireledger.domain.legal.LegalCommand.AdoptPenaltyLimits;
import io.fireledger.domain.legal.LegalCommand.AdoptReviewThreshold;
import io.fireledger.domain.legal.LegalCommand.AdoptStatutes;
import io.fireledger.domain.legal.LegalCommand.AdoptTerms;
import io.fireledger.domain.legal.LegalCommand.AdoptViolations;
import io.fireledger.domain.legal.rule.WorkingDayCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an edition of each part of the catalogue must be like before it is taken in. */
final class Editions {
    private static final Set<String> CONFIDENCES = Set.of("text-seen", "text-seen-secondary", "known", "unsure");
    private static final Set<String> MEASURES = Set.of(
            "heightMetres",
            "areaSquareMetres",
            "floorsAbove",
            "floorsBelow",
            "capacityPersons",
            "rooms",
            "beds",
            "seats",
            "dwelling",
            "singleStorey");
    private static final Set<String> COMPARISONS = Set.of("GT", "GE", "EQ");

    private Editions() {}

    static Optional<Rejection> check(AdoptCalendarYear command) {
        return first(
                some("daysOff", command.daysOff()),
                WorkingDayCalendar.check(command.year(), command.daysOff(), command.workingWeekends()),
                sourced(command.source()));
    }

    /** @param known the divisions of earlier editions */
    static Optional<Rejection> check(AdoptDivisions command, Set<DivisionCode> known) {
        List<Division> divisions = command.divisions();
        Set<DivisionCode> all = new HashSet<>(known);
        divisions.forEach(division -> all.add(division.code()));
        return first(
                some("divisions", divisions),
                firstOf(divisions, division -> span(division.code(), division.validFrom(), division.validTo())),
                overlap(divisions),
                divisions.stream()
                        .flatMap(division -> division.successors().stream())
                        .filter(successor -> !all.contains(successor))
                        .findFirst()
                        .map(successor -> Rejection.of("legal.successor-unknown", successor)
                                .inField("successors")),
                divisions.stream()
                        .filter(division -> division.validTo() == null
                                && !division.successors().isEmpty())
                        .findFirst()
                        .map(division -> Rejection.of("legal.successor-without-end", division.code())
                                .inField("validTo")),
                sourced(command.source()));
    }

    static Optional<Rejection> check(AdoptTerms command) {
        return first(
                some("terms", command.terms()),
                unique("terms", command.terms(), term -> term.code() + " " + term.validFrom()),
                command.terms().stream()
                        .filter(term -> term.amount() < 1)
                        .findFirst()
                        .map(term -> Rejection.of("legal.term-amount", term.amount(), 36_500)
                                .inField("amount")),
                firstOf(command.terms(), term -> sourced(term.source())));
    }

    static Optional<Rejection> check(AdoptCodeList command) {
        return first(
                some("entries", command.codes().entries()),
                unique("entries", command.codes().entries(), CodeList.Entry::code),
                sourced(command.source()));
    }

    static Optional<Rejection> check(AdoptStatutes command) {
        return first(
                some("statutes", command.statutes()),
                unique("statutes", command.statutes(), StatuteEntry::code),
                firstOf(command.statutes(), entry -> span(entry.code(), entry.inForceFrom(), entry.inForceTo())),
                firstOf(command.statutes(), entry -> confidence(entry.confidence())));
    }

    static Optional<Rejection> check(AdoptInspectionItems command) {
        return first(
                some("items", command.items().items()),
                unique("items", command.items().items(), InspectionItems.Item::code),
                sourced(command.source()));
    }

    static Optional<Rejection> check(AdoptCommitmentStandard command) {
        CommitmentStandard standard = command.standard();
        Sha256Digest digest = digest(standard.template());
        return first(
                standard.template().isBlank()
                        ? Optional.of(Rejection.of("legal.nothing-to-adopt").inField("template"))
                        : Optional.empty(),
                digest.equals(standard.templateSha256())
                        ? Optional.empty()
                        : Optional.of(
                                Rejection.of("legal.template-digest", digest).inField("templateSha256")),
                span(standard.version(), standard.validFrom(), standard.validTo()),
                unique("requiredMaterials", standard.requiredMaterials(), Code::value),
                sourced(command.source()));
    }

    static Optional<Rejection> check(AdoptClassification command) {
        List<ClassRule> rules = command.rules().rules();
        return first(
                some("rules", rules),
                firstOf(
                        rules.stream()
                                .flatMap(rule -> rule.thresholds().stream())
                                .toList(),
                        Editions::threshold),
                sourced(command.source()));
    }

    static Optional<Rejection> check(AdoptAutomaticGrant command) {
        return first(
                span(
                        command.rule().version(),
                        command.rule().validFrom(),
                        command.rule().validTo()),
                sourced(command.source()));
    }

    static Optional<Rejection> check(AdoptHazardCriteria command) {
        HazardCriteria criteria = command.criteria();
        List<Code> combined =
                criteria.combined().stream().map(HazardCriteria.Factor::code).toList();
        List<HazardCriteria.Factor> all = Stream.concat(criteria.direct().stream(), criteria.combined().stream())
                .toList();
        return first(
                some("direct", criteria.direct()),
                some("combined", criteria.combined()),
                some("thresholds", criteria.thresholds()),
                unique("combined", all, HazardCriteria.Factor::code),
                criteria.thresholds().stream()
                        .filter(threshold -> threshold.least() < 1 || !combined.containsAll(threshold.among()))
                        .findFirst()
                        .map(threshold -> Rejection.of("legal.hazard-threshold", threshold.least())
                                .inField("thresholds")),
                sourced(command.source()));
    }

    static Optional<Rejection> check(AdoptReviewThreshold command) {
        ReviewThreshold threshold = command.threshold();
        return first(
                threshold.missedTerms() < 1
                        ? Optional.of(Rejection.of("legal.review-threshold", threshold.missedTerms())
                                .inField("threshold.missedTerms"))
                        : Optional.empty(),
                threshold.withinMonths() < 1
                        ? Optional.of(Rejection.of("legal.review-threshold", threshold.withinMonths())
                                .inField("threshold.withinMonths"))
                        : Optional.empty(),
                sourced(threshold.source()));
    }

    /** @param before the violations of other editions */
    static Optional<Rejection> check(AdoptViolations command, List<Violation> before) {
        List<Violation> violations = command.violations();
        return first(
                some("violations", violations),
                unique("violations", violations, Editions::nameOf),
                unique(
                        "violations",
                        Stream.concat(before.stream(), violations.stream()).toList(),
                        Editions::nameOf),
                firstOf(violations, violation -> some("parties", violation.parties())),
                firstOf(violations, violation -> unique("sanctions", violation.sanctions(), SanctionRule::kind)),
                firstOf(violations, violation -> firstOf(violation.sanctions(), rule -> extent(violation, rule))),
                firstOf(violations, violation -> limitation(violation)),
                firstOf(violations, violation -> principal(violation, before, violations)),
                firstOf(violations, violation -> span(nameOf(violation), violation.validFrom(), violation.validTo())),
                firstOf(violations, violation -> sourced(violation.source())));
    }

    static Optional<Rejection> check(AdoptDiscretionTiers command) {
        DiscretionTiers tiers = command.tiers();
        return first(
                shares(tiers.shares()),
                span(tiers.version(), tiers.validFrom(), tiers.validTo()),
                sourced(tiers.source()));
    }

    static Optional<Rejection> check(AdoptPenaltyLimits command) {
        PenaltyLimits limits = command.limits();
        Stream<Source> sources = Stream.of(
                        limits.hearingThresholds().stream().map(PenaltyLimits.HearingThreshold::source),
                        limits.hearingKinds().stream().map(PenaltyLimits.HearingKind::source),
                        limits.onTheSpot().stream().map(PenaltyLimits.OnTheSpotLimit::source),
                        limits.legalReview().stream().map(PenaltyLimits.StepGround::source),
                        limits.collectiveDiscussion().stream().map(PenaltyLimits.StepGround::source),
                        Stream.of(
                                limits.collection().source(),
                                limits.ages().source(),
                                limits.handOver().source(),
                                limits.surcharge().source(),
                                limits.reconsideration().source()))
                .flatMap(Function.identity());
        return first(
                some("hearingThresholds", limits.hearingThresholds()),
                some("hearingKinds", limits.hearingKinds()),
                some("onTheSpot", limits.onTheSpot()),
                some("legalReview", limits.legalReview()),
                some("collectiveDiscussion", limits.collectiveDiscussion()),
                unique(
                        "hearingThresholds",
                        limits.hearingThresholds(),
                        threshold -> threshold.authority() + " " + threshold.party()),
                unique("hearingKinds", limits.hearingKinds(), PenaltyLimits.HearingKind::kind),
                unique("onTheSpot", limits.onTheSpot(), PenaltyLimits.OnTheSpotLimit::party),
                unique("legalReview", limits.legalReview(), PenaltyLimits.StepGround::code),
                unique("collectiveDiscussion", limits.collectiveDiscussion(), PenaltyLimits.StepGround::code),
                limits.ages().noPenaltyBelow() > limits.ages().lighterBelow()
                        ? Optional.of(Rejection.of(
                                        "legal.ages-out-of-order",
                                        limits.ages().noPenaltyBelow(),
                                        limits.ages().lighterBelow())
                                .inField("ages"))
                        : Optional.empty(),
                span(limits.version(), limits.validFrom(), limits.validTo()),
                firstOf(sources.toList(), Editions::sourced));
    }

    private static String nameOf(Violation violation) {
        return violation.code() + " " + violation.version();
    }

    /** A fine says how much it is, in one way; nothing else has an amount. */
    private static Optional<Rejection> extent(Violation violation, SanctionRule rule) {
        Fen least = rule.minFen();
        Fen most = rule.maxFen();
        boolean ranges = least != null && most != null && least.compareTo(most) <= 0 && most.value() > 0;
        boolean none = least == null && most == null;
        boolean sound = rule.kind() == SanctionKind.FINE
                ? (rule.incomePercent() == null ? ranges : none)
                : none && rule.incomePercent() == null;
        return sound
                ? Optional.empty()
                : Optional.of(Rejection.of("legal.sanction-extent", violation.code(), rule.kind())
                        .inField("sanctions"));
    }

    private static Optional<Rejection> limitation(Violation violation) {
        Limitation limitation = violation.limitation();
        return limitation.months() >= 1 && limitation.monthsIfHarmful() >= limitation.months()
                ? Optional.empty()
                : Optional.of(Rejection.of("legal.limitation", violation.code()).inField("limitation"));
    }

    /** What is said of persons responsible names the unit's violation, of this edition or an earlier one. */
    private static Optional<Rejection> principal(Violation violation, List<Violation> before, List<Violation> adopted) {
        ViolationCode unit = violation.personsOf();
        return unit == null
                        || Stream.concat(before.stream(), adopted.stream())
                                .anyMatch(other -> other.code().equals(unit))
                ? Optional.empty()
                : Optional.of(Rejection.of("legal.violation-unknown", unit).inField("personsOf"));
    }

    /** Every tier once, mildest first, without gap from 0 to 100. */
    private static Optional<Rejection> shares(List<DiscretionTiers.Share> shares) {
        boolean sound =
                shares.stream().map(DiscretionTiers.Share::tier).toList().equals(List.of(DiscretionTier.values()));
        int reached = 0;
        for (DiscretionTiers.Share share : shares) {
            sound &= share.fromPercent() == reached && share.toPercent() > reached;
            reached = share.toPercent();
        }
        return sound && reached == 100
                ? Optional.empty()
                : Optional.of(Rejection.of("legal.tier-shares").inField("shares"));
    }

    /** The digest of a template's UTF-8 bytes. */
    static Sha256Digest digest(String template) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(template.getBytes(StandardCharsets.UTF_8));
            return new Sha256Digest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Optional<Rejection> threshold(Threshold threshold) {
        if (!MEASURES.contains(threshold.measure())) {
            return Optional.of(
                    Rejection.of("legal.measure-unknown", threshold.measure()).inField("measure"));
        }
        return COMPARISONS.contains(threshold.comparison())
                ? Optional.empty()
                : Optional.of(Rejection.of("legal.comparison-unknown", threshold.comparison())
                        .inField("comparison"));
    }

    private static Optional<Rejection> sourced(Source source) {
        return source.instrument().isBlank()
                ? Optional.of(Rejection.of("legal.source-missing").inField("source"))
                : confidence(source.confidence());
    }

    private static Optional<Rejection> confidence(String confidence) {
        return CONFIDENCES.contains(confidence)
                ? Optional.empty()
                : Optional.of(
                        Rejection.of("legal.confidence-unknown", confidence).inField("confidence"));
    }

    private static Optional<Rejection> some(String field, Collection<?> entries) {
        return entries.isEmpty()
                ? Optional.of(Rejection.of("legal.nothing-to-adopt").inField(field))
                : Optional.empty();
    }

    private static Optional<Rejection> span(Object what, @Nullable LocalDate first, @Nullable LocalDate last) {
        return first != null && last != null && last.isBefore(first)
                ? Optional.of(Rejection.of("legal.dates-out-of-order", what, first, last)
                        .inField("validTo"))
                : Optional.empty();
    }

    private static Optional<Rejection> overlap(List<Division> divisions) {
        return divisions.stream().collect(Collectors.groupingBy(Division::code)).values().stream()
                .filter(Editions::overlapping)
                .map(spans -> spans.get(0).code())
                .min((one, other) -> one.value().compareTo(other.value()))
                .map(code -> Rejection.of("legal.duplicate-entry", code).inField("divisions"));
    }

    private static boolean overlapping(List<Division> spans) {
        return spans.stream()
                .anyMatch(one -> spans.stream().anyMatch(other -> one != other && startsWithin(one, other)));
    }

    private static boolean startsWithin(Division one, Division other) {
        LocalDate start = one.validFrom();
        return start == null ? other.validFrom() == null : other.isInForce(start);
    }

    private static <T> Optional<Rejection> unique(String field, List<T> entries, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        return entries.stream()
                .map(key)
                .filter(entry -> !seen.add(entry))
                .findFirst()
                .map(entry -> Rejection.of("legal.duplicate-entry", entry).inField(field));
    }

    private static <T> Optional<Rejection> firstOf(List<T> entries, Function<T, Optional<Rejection>> check) {
        return entries.stream().map(check).flatMap(Optional::stream).findFirst();
    }

    @SafeVarargs
    private static Optional<Rejection> first(Optional<Rejection>... checks) {
        return Stream.of(checks).flatMap(Optional::stream).findFirst();
    }
}
