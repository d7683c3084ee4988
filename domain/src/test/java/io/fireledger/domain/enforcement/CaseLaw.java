package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.AutomaticGrant;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.CommitmentStandard;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.Division;
import io.fireledger.domain.legal.HazardCriteria;
import io.fireledger.domain.legal.InspectionItems;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.Source;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.TermUnit;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The law of {@link LawSample} with the terms of a case.
 *
 * @param calendar the days it knows
 */
record CaseLaw(WorkingDays calendar, Law rest) implements Law {
    private static final Source SOURCE = new Source("sample", "1", "known");
    private static final Map<String, Integer> WORKING_DAYS = Map.of(
            CaseTerms.STATEMENT_RULE,
            5,
            CaseTerms.HEARING_REQUEST_RULE,
            5,
            CaseTerms.HEARING_NOTICE_RULE,
            7,
            CaseTerms.SERVICE_RULE,
            7,
            CaseTerms.PRESERVATION_RULE,
            7,
            CaseTerms.FILING.rule(),
            2);
    private static final Map<String, Integer> DAYS = Map.of(
            CaseTerms.DECISION.rule(), 90, CaseTerms.PAYMENT_RULE, 15, CaseTerms.DECISION_RECONSIDERATION_RULE, 60);
    private static final Map<String, Integer> MONTHS = Map.of(CaseTerms.LITIGATION_RULE, 6);
    private static final Set<String> MITIGATION = Set.of("HARM_REMOVED", "AGE_14_TO_17");

    CaseLaw() {
        this(new LawSample().calendar(), new LawSample());
    }

    /** A law whose calendar knows no day at all. */
    static CaseLaw withoutCalendar() {
        return new CaseLaw(day -> Optional.empty(), new LawSample());
    }

    @Override
    public Optional<TermRule> term(String code, LocalDate on) {
        return Optional.ofNullable(WORKING_DAYS.get(code))
                .map(days -> rule(code, days, TermUnit.WORKING_DAY))
                .or(() -> Optional.ofNullable(DAYS.get(code)).map(days -> rule(code, days, TermUnit.NATURAL_DAY)))
                .or(() -> Optional.ofNullable(MONTHS.get(code)).map(months -> rule(code, months, TermUnit.MONTH)))
                .or(() -> rest.term(code, on));
    }

    private static TermRule rule(String code, int amount, TermUnit unit) {
        return new TermRule(code, LocalDate.of(2021, 7, 15), amount, unit, true, "sample", SOURCE);
    }

    @Override
    public Optional<Division> division(DivisionCode code, LocalDate on) {
        return rest.division(code, on);
    }

    @Override
    public Optional<Division> lastKnown(DivisionCode code) {
        return rest.lastKnown(code);
    }

    @Override
    public Optional<CommitmentStandard> standard(String version) {
        return rest.standard(version);
    }

    @Override
    public Optional<InspectionItems> items(String inspectionKind, LocalDate on) {
        return rest.items(inspectionKind, on);
    }

    @Override
    public Optional<ClassificationRules> classification(DivisionCode division, LocalDate on) {
        return rest.classification(division, on);
    }

    @Override
    public Optional<AutomaticGrant> automaticGrant(DivisionCode division, LocalDate on) {
        return rest.automaticGrant(division, on);
    }

    @Override
    public Optional<HazardCriteria> hazardCriteria(LocalDate on) {
        return rest.hazardCriteria(on);
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, LocalDate on, DivisionCode division) {
        return rest.violation(code, on, division);
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, String version) {
        return rest.violation(code, version);
    }

    @Override
    public Optional<DiscretionTiers> tiers(LocalDate on, DivisionCode division) {
        return rest.tiers(on, division);
    }

    @Override
    public Optional<DiscretionTiers> tiers(String version) {
        return rest.tiers(version);
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(LocalDate on, DivisionCode division) {
        return rest.penaltyLimits(on, division);
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(String version) {
        return rest.penaltyLimits(version);
    }

    @Override
    public boolean isListed(String list, Code code, LocalDate on) {
        return list.equals("mitigation-ground") ? MITIGATION.contains(code.value()) : rest.isListed(list, code, on);
    }

    @Override
    public String dutyList(LocalDate on) {
        return rest.dutyList(on);
    }

    @Override
    public List<Integer> coveredYears() {
        return rest.coveredYears();
    }
}
