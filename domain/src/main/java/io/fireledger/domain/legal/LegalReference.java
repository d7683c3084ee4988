package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.LegalEvent.AutomaticGrantAdopted;
import io.fireledger.domain.legal.LegalEvent.CalendarYearAdopted;
import io.fireledger.domain.legal.LegalEvent.ClassificationAdopted;
import io.fireledger.domain.legal.LegalEvent.CodeListAdopted;
import io.fireledger.domain.legal.LegalEvent.CommitmentStandardAdopted;
import io.fireledger.domain.legal.LegalEvent.DiscretionTiersAdopted;
import io.fireledger.domain.legal.LegalEvent.DivisionsAdopted;
import io.fireledger.domain.legal.LegalEvent.HazardCriteriaAdopted;
import io.fireledger.domain.legal.LegalEvent.InspectionItemsAdopted;
import io.fireledger.domain.legal.LegalEvent.PenaltyLimitsAdopted;
import io.fireledger.domain.legal.LegalEvent.ReviewThresholdAdopted;
import io.fireledger.domain.legal.LegalEvent.StatutesAdopted;
import io.fireledger.domain.legal.LegalEvent.TermsAdopted;
import io.fireledger.domain.legal.LegalEvent.ViolationsAdopted;
import io.fireledger.domain.legal.rule.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that was adopted, as one reads it: the law in force on a day, and each list whole with its sources.
 *
 * <p>Of editions that begin on the same day the one adopted last is in force, so that a mistaken edition is corrected by
 * one more. A division is corrected by one with the same code and first day.
 */
public final class LegalReference implements Law {
    /** The code list whose editions are the editions of the duty list (权责清单). */
    public static final String DUTY_LIST = "duty-list";

    public static final LegalReference EMPTY = new LegalReference(WorkingDayCalendar.EMPTY, List.of());

    private final WorkingDayCalendar calendar;
    private final List<LegalEvent> adopted;

    private LegalReference(WorkingDayCalendar calendar, List<LegalEvent> adopted) {
        this.calendar = calendar;
        this.adopted = adopted;
    }

    /** What was known before, and what was adopted now. */
    public static LegalReference after(LegalReference before, LegalEvent event) {
        return new LegalReference(
                event instanceof CalendarYearAdopted year ? before.calendar.after(year) : before.calendar,
                Stream.concat(before.adopted.stream(), Stream.of(event)).toList());
    }

    @Override
    public WorkingDays calendar() {
        return calendar;
    }

    @Override
    public List<Integer> coveredYears() {
        return calendar.coveredYears();
    }

    @Override
    public Optional<Division> division(DivisionCode code, LocalDate on) {
        return spans(code).stream().filter(division -> division.isInForce(on)).reduce(LegalReference::later);
    }

    @Override
    public Optional<Division> lastKnown(DivisionCode code) {
        return spans(code).stream().reduce(LegalReference::later);
    }

    @Override
    public Optional<CommitmentStandard> standard(String version) {
        return all(CommitmentStandardAdopted.class)
                .map(CommitmentStandardAdopted::standard)
                .filter(standard -> standard.version().equals(version))
                .findFirst();
    }

    @Override
    public Optional<InspectionItems> items(String inspectionKind, LocalDate on) {
        return latest(
                all(InspectionItemsAdopted.class)
                        .map(InspectionItemsAdopted::items)
                        .filter(items -> items.inspectionKind().equals(inspectionKind)),
                InspectionItems::validFrom,
                on);
    }

    @Override
    public Optional<ClassificationRules> classification(DivisionCode division, LocalDate on) {
        return nearest(
                all(ClassificationAdopted.class)
                        .map(ClassificationAdopted::rules)
                        .filter(rules -> !rules.validFrom().isAfter(on)),
                ClassificationRules::jurisdiction,
                ClassificationRules::validFrom,
                division);
    }

    @Override
    public Optional<TermRule> term(String code, LocalDate on) {
        return latest(terms().stream().filter(term -> term.code().equals(code)), TermRule::validFrom, on);
    }

    @Override
    public Optional<AutomaticGrant> automaticGrant(DivisionCode division, LocalDate on) {
        return nearest(
                all(AutomaticGrantAdopted.class)
                        .map(AutomaticGrantAdopted::rule)
                        .filter(rule -> rule.isInForce(on)),
                AutomaticGrant::jurisdiction,
                AutomaticGrant::validFrom,
                division);
    }

    @Override
    public boolean isListed(String list, Code code, LocalDate on) {
        return codeList(list, on).stream()
                .flatMap(codes -> codes.entries().stream())
                .anyMatch(entry -> entry.code().equals(code));
    }

    /** The edition of the duty list in force on that day; {@code none} where none is adopted. */
    @Override
    public String dutyList(LocalDate on) {
        return codeList(DUTY_LIST, on).map(CodeList::edition).orElse("none");
    }

    @Override
    public Optional<HazardCriteria> hazardCriteria(LocalDate on) {
        return latest(
                all(HazardCriteriaAdopted.class).map(HazardCriteriaAdopted::criteria), HazardCriteria::validFrom, on);
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, LocalDate on, DivisionCode division) {
        return nearest(
                violations().filter(violation -> violation.code().equals(code) && violation.isInForce(on)),
                Violation::jurisdiction,
                Violation::validFrom,
                division);
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, String version) {
        return violations()
                .filter(violation ->
                        violation.code().equals(code) && violation.version().equals(version))
                .findFirst();
    }

    @Override
    public Optional<DiscretionTiers> tiers(LocalDate on, DivisionCode division) {
        return nearest(
                allTiers().stream().filter(tiers -> tiers.isInForce(on)),
                DiscretionTiers::jurisdiction,
                DiscretionTiers::validFrom,
                division);
    }

    @Override
    public Optional<DiscretionTiers> tiers(String version) {
        return allTiers().stream()
                .filter(tiers -> tiers.version().equals(version))
                .findFirst();
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(LocalDate on, DivisionCode division) {
        return nearest(
                allPenaltyLimits().stream().filter(limits -> limits.isInForce(on)),
                PenaltyLimits::jurisdiction,
                PenaltyLimits::validFrom,
                division);
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(String version) {
        return allPenaltyLimits().stream()
                .filter(limits -> limits.version().equals(version))
                .findFirst();
    }

    /** Every version of every violation, in the order of adoption. */
    public List<Violation> allViolations() {
        return violations().toList();
    }

    /** The violations in force for acts of that day at that place, by code. */
    public List<Violation> violations(LocalDate on, DivisionCode division) {
        return violations()
                .map(Violation::code)
                .distinct()
                .sorted(Comparator.comparing(ViolationCode::value))
                .flatMap(code -> violation(code, on, division).stream())
                .toList();
    }

    /** Every benchmark of discretion, in the order of adoption. */
    public List<DiscretionTiers> allTiers() {
        return all(DiscretionTiersAdopted.class)
                .map(DiscretionTiersAdopted::tiers)
                .toList();
    }

    /** Every document of limits, in the order of adoption. */
    public List<PenaltyLimits> allPenaltyLimits() {
        return all(PenaltyLimitsAdopted.class).map(PenaltyLimitsAdopted::limits).toList();
    }

    private Stream<Violation> violations() {
        return all(ViolationsAdopted.class).flatMap(edition -> edition.violations().stream());
    }

    /** The edition of a code list in force on that day. */
    public Optional<CodeList> codeList(String list, LocalDate on) {
        return latest(
                all(CodeListAdopted.class)
                        .map(CodeListAdopted::codes)
                        .filter(codes -> codes.list().equals(list)),
                CodeList::validFrom,
                on);
    }

    /** Every division with every span it stood in, by code, as last corrected. */
    public List<Division> divisions() {
        return corrected(all(DivisionsAdopted.class).flatMap(edition -> edition.divisions().stream())).stream()
                .sorted((one, other) ->
                        one.code().value().compareTo(other.code().value()))
                .toList();
    }

    /** The editions the divisions came in, with their sources, in the order of adoption. */
    public List<DivisionsAdopted> divisionEditions() {
        return all(DivisionsAdopted.class).toList();
    }

    /** The calendars by year, each with its source. */
    public List<CalendarYearAdopted> calendars() {
        return all(CalendarYearAdopted.class)
                .sorted((one, other) -> Integer.compare(one.year(), other.year()))
                .toList();
    }

    /** Every edition of every code list with its source, in the order of adoption. */
    public List<CodeListAdopted> codeLists() {
        return all(CodeListAdopted.class).toList();
    }

    /** The legal sources cited; of one entered again, the last entry. */
    public List<StatuteEntry> statutes() {
        Map<String, StatuteEntry> byCode = new LinkedHashMap<>();
        all(StatutesAdopted.class)
                .flatMap(edition -> edition.statutes().stream())
                .forEach(entry -> byCode.put(entry.code(), entry));
        return List.copyOf(byCode.values());
    }

    /** Every commitment standard with its source, in the order of adoption. */
    public List<CommitmentStandardAdopted> standards() {
        return all(CommitmentStandardAdopted.class).toList();
    }

    /** Every edition of every item list with its source, in the order of adoption. */
    public List<InspectionItemsAdopted> itemLists() {
        return all(InspectionItemsAdopted.class).toList();
    }

    /** Every rule about a term's length, in the order of adoption. */
    public List<TermRule> terms() {
        return all(TermsAdopted.class)
                .flatMap(edition -> edition.terms().stream())
                .toList();
    }

    /** Every edition of the classification rules with its source, in the order of adoption. */
    public List<ClassificationAdopted> classifications() {
        return all(ClassificationAdopted.class).toList();
    }

    /** Every rule by which permits are granted without an officer, with its source, in the order of adoption. */
    public List<AutomaticGrantAdopted> automaticGrants() {
        return all(AutomaticGrantAdopted.class).toList();
    }

    /** Every figure by which a review is brought to mind, in the order of adoption. */
    public List<ReviewThreshold> reviewThresholds() {
        return all(ReviewThresholdAdopted.class)
                .map(ReviewThresholdAdopted::threshold)
                .toList();
    }

    private <E extends LegalEvent> Stream<E> all(Class<E> type) {
        return adopted.stream().filter(type::isInstance).map(type::cast);
    }

    private Collection<Division> spans(DivisionCode code) {
        return corrected(all(DivisionsAdopted.class)
                .flatMap(edition -> edition.divisions().stream())
                .filter(division -> division.code().equals(code)));
    }

    private static Collection<Division> corrected(Stream<Division> divisions) {
        Map<List<Object>, Division> spans = new LinkedHashMap<>();
        divisions.forEach(division -> spans.put(
                List.of(division.code(), Objects.requireNonNullElse(division.validFrom(), LocalDate.MIN)), division));
        return spans.values();
    }

    private static Division later(Division one, Division other) {
        LocalDate first = one.validFrom();
        LocalDate second = other.validFrom();
        return first != null && (second == null || second.isBefore(first)) ? one : other;
    }

    private static <T> Optional<T> latest(Stream<T> editions, Function<T, LocalDate> validFrom, LocalDate on) {
        return editions.filter(edition -> !validFrom.apply(edition).isAfter(on))
                .reduce((one, other) -> validFrom.apply(other).isBefore(validFrom.apply(one)) ? one : other);
    }

    /** Of those in force whose division covers the place: the nearest one's, and of these the latest. */
    private static <T> Optional<T> nearest(
            Stream<T> inForce, Function<T, DivisionCode> place, Function<T, LocalDate> validFrom, DivisionCode where) {
        return inForce.filter(rule -> place.apply(rule).covers(where)).reduce((one, other) -> {
            boolean otherIsWider = !place.apply(one).equals(place.apply(other))
                    && place.apply(other).covers(place.apply(one));
            boolean otherIsNearer = !place.apply(one).equals(place.apply(other)) && !otherIsWider;
            boolean otherIsOlder = validFrom.apply(other).isBefore(validFrom.apply(one));
            return otherIsNearer || (!otherIsWider && !otherIsOlder) ? other : one;
        });
    }
}
