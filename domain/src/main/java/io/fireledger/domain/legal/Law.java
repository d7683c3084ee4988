package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The law in force, as far as it is data: a parameter of the handlers that ask it, answered from the catalogue's events. */
public interface Law {
    WorkingDays calendar();

    /** The division in force on that day. */
    Optional<Division> division(DivisionCode code, LocalDate on);

    /** What is recorded last under the code, whether still in force or not. */
    Optional<Division> lastKnown(DivisionCode code);

    Optional<CommitmentStandard> standard(String version);

    /** The item list for inspections of that kind on that day; empty where none is adopted. */
    Optional<InspectionItems> items(String inspectionKind, LocalDate on);

    /** The rules in force at that place on that day: those of the nearest covering division that has any. */
    Optional<ClassificationRules> classification(DivisionCode division, LocalDate on);

    /** The length of a legal term in force on that day, such as {@code venue.commitment-verification}. */
    Optional<TermRule> term(String code, LocalDate on);

    /** The rule by which complete commitments are granted without an officer, where one is in force. */
    Optional<AutomaticGrant> automaticGrant(DivisionCode division, LocalDate on);

    /** By what a hazard is determined to be a major one on that day. */
    Optional<HazardCriteria> hazardCriteria(LocalDate on);

    /** The violation under that code, as it stood for acts of that day at that place. */
    Optional<Violation> violation(ViolationCode code, LocalDate on, DivisionCode division);

    /** The violation under that code in that version, whether still in force or not: what a case was judged by. */
    Optional<Violation> violation(ViolationCode code, String version);

    /** The benchmark of discretion in force at that place on that day: that of the nearest covering division that has one. */
    Optional<DiscretionTiers> tiers(LocalDate on, DivisionCode division);

    Optional<DiscretionTiers> tiers(String version);

    /** The figures the procedure of a penalty turns on at that place on that day: those of the nearest covering division. */
    Optional<PenaltyLimits> penaltyLimits(LocalDate on, DivisionCode division);

    Optional<PenaltyLimits> penaltyLimits(String version);

    /** Whether the code stands in that code list on that day. */
    boolean isListed(String list, Code code, LocalDate on);

    /** The edition of the duty list in force on that day. */
    String dutyList(LocalDate on);

    List<Integer> coveredYears();
}
