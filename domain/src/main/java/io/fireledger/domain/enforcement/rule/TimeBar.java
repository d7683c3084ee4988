package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Violation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was found out too late is not penalised.
 *
 * <p>Counted in months from the day of the act, or the day it ended where it went on; that day is not counted, and the last
 * day is never moved off a rest day: it bars the authority. What counts is the day the act was found out, by the agency or
 * through a report.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "36")
public final class TimeBar {
    private TimeBar() {}

    /** The last day on which finding it out is in time. */
    public static LocalDate lastDay(LocalDate actEnded, Violation violation, boolean harmful) {
        return actEnded.plusMonths(
                harmful
                        ? violation.limitation().monthsIfHarmful()
                        : violation.limitation().months());
    }

    /** Refuses with {@code case.time-barred}. */
    public static Optional<Rejection> check(
            LocalDate actEnded, Violation violation, boolean harmful, LocalDate foundOn) {
        LocalDate lastDay = lastDay(actEnded, violation, harmful);
        return foundOn.isAfter(lastDay)
                ? Optional.of(
                        Rejection.of("case.time-barred", foundOn, lastDay).on(Statute.PENALTY_LAW_2021.article("36")))
                : Optional.empty();
    }
}
