package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.DepartingClass;
import io.fireledger.domain.officer.DepartureReason;
import io.fireledger.domain.officer.Restriction;
import io.fireledger.domain.officer.Restriction.Regime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What work is closed, and for how long, to an officer who resigns or retires: under the statute, and apart from it under
 * the reform texts. Each has a scope of its own, so that both are kept.
 *
 * <p>Unit: months of the reference data in force on the day of leaving, counted from that day; the last day of the
 * period is still within it.
 */
@LegalBasis(statute = Statute.CIVIL_SERVANT_LAW_2018, article = "107")
@LegalBasis(statute = Statute.CHONGQING_OPINION_2020, article = "16")
@LegalBasis(statute = Statute.XUCHANG_PLAN_2020, article = "11")
public final class PostEmploymentRestriction {
    static final String STATUTE_LEADING = "officer.restriction-statute-leading";
    static final String STATUTE_OTHER = "officer.restriction-statute-other";
    static final String REFORM_LEADING = "officer.restriction-reform-leading";
    static final String REFORM_OTHER = "officer.restriction-reform-other";

    private PostEmploymentRestriction() {}

    public static List<Restriction> of(DepartingClass leftAs, DepartureReason reason, LocalDate departedOn, Law law) {
        return reason.beginsRestrictions()
                ? Stream.of(
                                statute(leftAs).flatMap(rule -> until(Regime.STATUTE, rule, departedOn, law)),
                                reform(leftAs).flatMap(rule -> until(Regime.REFORM, rule, departedOn, law)))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** Firefighters are no civil servants; whether township staff are, the record does not say: they are taken to be. */
    private static Optional<String> statute(DepartingClass leftAs) {
        return switch (leftAs) {
            case LEADING_CADRE -> Optional.of(STATUTE_LEADING);
            case ENFORCEMENT_CADRE, OTHER_CADRE, TOWNSHIP, POLICE -> Optional.of(STATUTE_OTHER);
            case FIREFIGHTER -> Optional.empty();
        };
    }

    /** The reform texts speak of cadres alone, and count those who enforce with those who lead. */
    private static Optional<String> reform(DepartingClass leftAs) {
        return switch (leftAs) {
            case LEADING_CADRE, ENFORCEMENT_CADRE -> Optional.of(REFORM_LEADING);
            case OTHER_CADRE -> Optional.of(REFORM_OTHER);
            case FIREFIGHTER, TOWNSHIP, POLICE -> Optional.empty();
        };
    }

    private static Optional<Restriction> until(Regime regime, String rule, LocalDate departedOn, Law law) {
        return law.term(rule, departedOn)
                .map(term -> new Restriction(
                        regime, rule, Term.due(departedOn, term, law.calendar()).lastDay()));
    }
}
