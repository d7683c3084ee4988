package io.fireledger.domain.legal.rule;

import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.TermUnit;
import io.fireledger.domain.legal.WorkingDays;
import java.time.LocalDate;

/**
 * The last day of a legal term.
 *
 * <p>The day a term starts is not counted. Working days skip rest days. Natural days and months count rest days too; a
 * month ends on the same date of its last month, or on that month's last day where it has no such date. A natural term
 * that ends on a rest day ends on the first working day after it, unless the term protects the party against the
 * authority and is not rolled over.
 *
 * <p>Which days a statute means by its number is data ({@link TermRule}): the Penalty Law means working days by 2, 3, 5
 * and 7 days, the Licensing Law by every number.
 */
@LegalBasis(statute = Statute.CIVIL_CODE_2020, article = "200")
@LegalBasis(statute = Statute.CIVIL_CODE_2020, article = "201")
@LegalBasis(statute = Statute.CIVIL_CODE_2020, article = "202")
@LegalBasis(statute = Statute.CIVIL_CODE_2020, article = "203")
@LegalBasis(statute = Statute.CIVIL_CODE_2020, article = "204")
@LegalBasis(statute = Statute.CIVIL_PROCEDURE_LAW_2023, article = "85")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "85")
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "82")
public final class Term {
    /** Longest term that is computed, in its own unit: no statute of ours knows one near it. */
    static final int LONGEST = 36_500;

    private Term() {}

    /** By the length in force on the day it starts; refuses where no such term is known then. */
    public static DueDay due(Law law, String code, LocalDate start) {
        TermRule rule = law.term(code, start)
                .orElseThrow(() -> new CommandRejected(Rejection.of("legal.unknown-term", code, start)));
        return due(start, rule, law.calendar());
    }

    public static DueDay due(LocalDate start, TermRule rule, WorkingDays calendar) {
        return due(start, rule.amount(), rule.unit(), rule.rollOver(), calendar);
    }

    /**
     * The last day; provisional, and counted in weekdays, as far as the calendar does not cover the days that matter.
     *
     * @param rollOver whether a last day that is a rest day moves on; never asked of working days
     */
    public static DueDay due(LocalDate start, int amount, TermUnit unit, boolean rollOver, WorkingDays calendar) {
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException("not a length of a term: " + amount);
        }
        return switch (unit) {
            case WORKING_DAY -> workingDays(start, amount, calendar);
            case NATURAL_DAY -> rolled(start.plusDays(amount), rollOver, calendar);
            case MONTH -> rolled(start.plusMonths(amount), rollOver, calendar);
        };
    }

    /**
     * The last day as the calendar has it, for whoever asks for the bare computation.
     *
     * @throws CommandRejected if the length is none, or the term runs past the days the calendar covers
     */
    public static LocalDate dueWithinCalendar(
            LocalDate start, int amount, TermUnit unit, boolean rollOver, WorkingDays calendar) {
        if (amount < 1 || amount > LONGEST) {
            throw new CommandRejected(
                    Rejection.of("legal.term-amount", amount, LONGEST).inField("amount"));
        }
        if (start.getYear() < 1 || start.getYear() > 9999) {
            throw notCovered(start);
        }
        DueDay due = due(start, amount, unit, rollOver, calendar);
        if (due.provisional() || calendar.isWorkingDay(due.lastDay()).isEmpty()) {
            throw notCovered(due.lastDay());
        }
        return due.lastDay();
    }

    private static CommandRejected notCovered(LocalDate day) {
        return new CommandRejected(Rejection.of("legal.calendar-not-covered", day.getYear())
                .on(Statute.CIVIL_PROCEDURE_LAW_2023.article("85")));
    }

    private static DueDay workingDays(LocalDate start, int amount, WorkingDays calendar) {
        LocalDate day = start;
        boolean provisional = false;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            provisional |= calendar.isWorkingDay(day).isEmpty();
            counted += works(day, calendar) ? 1 : 0;
        }
        return new DueDay(day, provisional);
    }

    private static DueDay rolled(LocalDate nominal, boolean rollOver, WorkingDays calendar) {
        if (!rollOver) {
            return new DueDay(nominal, false);
        }
        LocalDate day = nominal;
        boolean provisional = calendar.isWorkingDay(day).isEmpty();
        while (!works(day, calendar)) {
            day = day.plusDays(1);
            provisional |= calendar.isWorkingDay(day).isEmpty();
        }
        return new DueDay(day, provisional);
    }

    private static boolean works(LocalDate day, WorkingDays calendar) {
        return calendar.isWorkingDay(day).orElse(!WorkingDayCalendar.isWeekend(day));
    }
}
