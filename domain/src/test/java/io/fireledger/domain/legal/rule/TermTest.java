package io.fireledger.domain.legal.rule;

import static io.fireledger.domain.legal.TermUnit.MONTH;
import static io.fireledger.domain.legal.TermUnit.NATURAL_DAY;
import static io.fireledger.domain.legal.TermUnit.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.legal.Source;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.TermUnit;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    private final WorkingDayCalendar calendar = Calendars.known();

    @ParameterizedTest(name = "{0} + {1} {2}, rolled over {3}: {4}")
    @CsvSource({
        "2026-02-12,  3, WORKING_DAY, true,  2026-02-24", // 14 February, a Saturday, is worked
        "2025-01-24,  3, WORKING_DAY, true,  2025-02-05", // 26 January, a Sunday, is worked
        "2024-02-08,  3, WORKING_DAY, true,  2024-02-19", // 9 and 18 February are worked
        "2026-09-24,  5, WORKING_DAY, true,  2026-10-09", // request for a hearing
        "2026-09-24,  7, WORKING_DAY, true,  2026-10-12", // 10 October, a Saturday, is worked
        "2025-09-26, 10, WORKING_DAY, true,  2025-10-16", // demand before execution
        "2026-02-10, 20, WORKING_DAY, true,  2026-03-16", // verification of a commitment
        "2026-09-22, 15, NATURAL_DAY, true,  2026-10-08", // payment
        "2025-07-05, 90, NATURAL_DAY, true,  2025-10-09", // decision; without the roll-over 3 October
        "2025-07-05, 90, NATURAL_DAY, false, 2025-10-03",
        "2026-01-20, 30, NATURAL_DAY, false, 2026-02-19", // seal: at the latest, holiday or not
    })
    void followsTheWorkedExamples(LocalDate start, int amount, TermUnit unit, boolean rollOver, LocalDate expected) {
        assertThat(Term.due(start, amount, unit, rollOver, calendar)).isEqualTo(new DueDay(expected, false));
        assertThat(Term.dueWithinCalendar(start, amount, unit, rollOver, calendar))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 1, 2026-03-03", // Monday to Tuesday: the start is not counted
        "2026-03-06, 1, 2026-03-09", // Friday to Monday
        "2026-03-07, 1, 2026-03-09", // a Saturday may start a term
        "2026-02-14, 1, 2026-02-24", // from a worked Saturday over the holiday
        "2026-02-27, 1, 2026-02-28", // into a worked Saturday
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 2, 2026-10-09",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 4, 2026-10-12",
        "2025-12-31, 1, 2026-01-04", // over the year's end into a worked Sunday
        "2024-12-31, 1, 2025-01-02",
        "2024-02-28, 1, 2024-02-29",
    })
    void countsWorkingDays(LocalDate start, int amount, LocalDate expected) {
        assertThat(Term.due(start, amount, WORKING_DAY, false, calendar)).isEqualTo(new DueDay(expected, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 1, 2026-03-06", // Friday
        "2026-03-05, 2, 2026-03-09", // Saturday moves to Monday
        "2026-03-05, 3, 2026-03-09", // Sunday moves to Monday
        "2026-02-04, 10, 2026-02-14", // a worked Saturday stands
        "2026-02-05, 10, 2026-02-24", // first day of the holiday
        "2026-02-13, 10, 2026-02-24", // last day of the holiday
        "2026-02-14, 10, 2026-02-24", // first day after it
        "2024-02-19, 10, 2024-02-29", // leap day
        "2024-02-20, 10, 2024-03-01",
        "2025-02-18, 10, 2025-02-28",
        "2025-02-19, 10, 2025-03-03", // 1 March 2025 is a Saturday
    })
    void movesTheLastNaturalDayOffARestDay(LocalDate start, int amount, LocalDate expected) {
        assertThat(Term.due(start, amount, NATURAL_DAY, true, calendar)).isEqualTo(new DueDay(expected, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, false, 2026-02-28",
        "2024-01-31, 1, false, 2024-02-29",
        "2025-01-31, 1, false, 2025-02-28",
        "2024-02-29, 12, false, 2025-02-28",
        "2024-02-29, 1, false, 2024-03-29",
        "2026-03-31, 6, false, 2026-09-30",
        "2026-03-30, 6, true, 2026-09-30",
        "2026-04-01, 6, true, 2026-10-08", // 1 October begins the holiday
        "2026-04-08, 6, true, 2026-10-08",
        "2026-01-31, 1, true, 2026-02-28", // a worked Saturday
        "2025-01-31, 2, true, 2025-03-31",
        "2024-12-31, 2, true, 2025-02-28",
    })
    void endsMonthsOnTheSameDateOrTheirLast(LocalDate start, int amount, boolean rollOver, LocalDate expected) {
        assertThat(Term.due(start, amount, MONTH, rollOver, calendar)).isEqualTo(new DueDay(expected, false));
    }

    @Test
    void readsLengthAndUnitFromTheRuleInForce() {
        TermRule verification = new TermRule(
                "venue.commitment-verification",
                LocalDate.parse("2021-04-29"),
                20,
                WORKING_DAY,
                true,
                "检查规则",
                new Source("检查规则", "应急〔2021〕34号", "text-seen-secondary"));

        assertThat(Term.due(LocalDate.parse("2026-02-10"), verification, calendar))
                .isEqualTo(new DueDay(LocalDate.parse("2026-03-16"), false));
    }

    @Nested
    class BeyondTheCalendar {
        @ParameterizedTest
        @CsvSource({
            "2026-12-30, 1, WORKING_DAY, true,  2026-12-31, false", // the last day covered
            "2026-12-31, 1, WORKING_DAY, true,  2027-01-01, true", // a Friday, whatever the notice will say
            "2026-12-31, 2, WORKING_DAY, true,  2027-01-04, true",
            "2026-12-30, 1, NATURAL_DAY, true,  2026-12-31, false",
            "2026-12-30, 2, NATURAL_DAY, true,  2027-01-01, true",
            "2026-12-31, 2, NATURAL_DAY, true,  2027-01-04, true", // Saturday moves to Monday
            "2026-12-31, 2, NATURAL_DAY, false, 2027-01-02, false", // no calendar needed
            "2026-11-30, 1, MONTH,       true,  2026-12-30, false",
            "2026-12-15, 1, MONTH,       true,  2027-01-15, true",
            "2023-12-29, 1, WORKING_DAY, true,  2024-01-02, true", // 30 and 31 December 2023 are not covered either
            "2023-12-31, 1, WORKING_DAY, true,  2024-01-02, false",
        })
        void countsWeekdaysAndSaysSo(
                LocalDate start, int amount, TermUnit unit, boolean rollOver, LocalDate expected, boolean provisional) {
            assertThat(Term.due(start, amount, unit, rollOver, calendar)).isEqualTo(new DueDay(expected, provisional));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-12-31, 1, WORKING_DAY, true, 2027",
            "2026-12-01, 60, WORKING_DAY, true, 2027",
            "2026-12-30, 2, NATURAL_DAY, true, 2027",
            "2026-12-30, 2, NATURAL_DAY, false, 2027",
            "2026-12-15, 1, MONTH, false, 2027",
            "2023-12-01, 3, WORKING_DAY, true, 2023",
            "2030-01-01, 3, WORKING_DAY, true, 2030",
        })
        void isRefusedToWhoAsksForTheBareComputation(
                LocalDate start, int amount, TermUnit unit, boolean rollOver, String year) {
            assertThatThrownBy(() -> Term.dueWithinCalendar(start, amount, unit, rollOver, calendar))
                    .isInstanceOf(CommandRejected.class)
                    .hasMessage("legal.calendar-not-covered: " + year);
        }

        @Test
        void isRefusedEvenForYearsNobodyCanCount() {
            assertThatThrownBy(() -> Term.dueWithinCalendar(LocalDate.MAX, 1, NATURAL_DAY, true, calendar))
                    .isInstanceOf(CommandRejected.class)
                    .hasMessageStartingWith("legal.calendar-not-covered");
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "36501", "2147483647"})
    void refusesALengthThatIsNone(int amount) {
        LocalDate start = LocalDate.parse("2026-03-02");

        assertThatThrownBy(() -> Term.dueWithinCalendar(start, amount, WORKING_DAY, true, calendar))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("legal.term-amount: " + amount + ", 36500");
        assertThatThrownBy(() -> Term.due(start, amount, WORKING_DAY, true, calendar))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class Always {
        private final LocalDate first = LocalDate.parse("2023-06-01");

        @Test
        void oneMoreWorkingDayIsALaterDay() {
            qt().forAll(integers().between(0, 1500), integers().between(1, 200)).check((offset, amount) -> {
                LocalDate start = first.plusDays(offset);
                return due(start, amount + 1, WORKING_DAY).isAfter(due(start, amount, WORKING_DAY));
            });
        }

        @Test
        void oneMoreNaturalDayIsNeverAnEarlierDay() {
            qt().forAll(integers().between(0, 1500), integers().between(1, 400)).check((offset, amount) -> {
                LocalDate start = first.plusDays(offset);
                return !due(start, amount + 1, NATURAL_DAY).isBefore(due(start, amount, NATURAL_DAY));
            });
        }

        @Test
        void aLaterStartIsNeverAnEarlierEnd() {
            qt().forAll(integers().between(0, 1500), integers().between(1, 100)).check((offset, amount) -> {
                LocalDate start = first.plusDays(offset);
                return !due(start.plusDays(1), amount, WORKING_DAY).isBefore(due(start, amount, WORKING_DAY))
                        && !due(start.plusDays(1), amount, NATURAL_DAY).isBefore(due(start, amount, NATURAL_DAY))
                        && !due(start.plusDays(1), amount, MONTH).isBefore(due(start, amount, MONTH));
            });
        }

        @Test
        void aTermInsideTheCalendarEndsOnAWorkingDayAfterItsStart() {
            qt().forAll(integers().between(0, 700), integers().between(1, 90)).check((offset, amount) -> {
                LocalDate start = LocalDate.parse("2024-01-01").plusDays(offset);
                LocalDate worked = due(start, amount, WORKING_DAY);
                LocalDate natural = due(start, amount, NATURAL_DAY);
                return worked.isAfter(start)
                        && calendar.isWorkingDay(worked).orElseThrow()
                        && calendar.isWorkingDay(natural).orElseThrow()
                        && !natural.isBefore(start.plusDays(amount));
            });
        }

        @Test
        void workingDaysAddUp() {
            qt().forAll(
                            integers().between(0, 1200),
                            integers().between(1, 60),
                            integers().between(1, 60))
                    .check((offset, one, other) -> {
                        LocalDate start = first.plusDays(offset);
                        return due(start, one + other, WORKING_DAY)
                                .equals(due(due(start, one, WORKING_DAY), other, WORKING_DAY));
                    });
        }

        private LocalDate due(LocalDate start, int amount, TermUnit unit) {
            return Term.due(start, amount, unit, true, calendar).lastDay();
        }
    }
}
