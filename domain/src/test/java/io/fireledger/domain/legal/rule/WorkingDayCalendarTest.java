package io.fireledger.domain.legal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Rejection;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTest {
    private final WorkingDayCalendar calendar = Calendars.known();

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void countsTheWorkingDaysOfAYear(int year, long expected) {
        long working = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> calendar.isWorkingDay(day).orElseThrow())
                .count();

        assertThat(working).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // the last day before each block of days off, its first and last day, the first day after it
        "2024-01-01, false",
        "2024-01-02, true",
        "2024-02-09, true",
        "2024-02-10, false",
        "2024-02-17, false",
        "2024-02-18, true",
        "2024-04-03, true",
        "2024-04-04, false",
        "2024-04-06, false",
        "2024-04-07, true",
        "2024-04-30, true",
        "2024-05-01, false",
        "2024-05-05, false",
        "2024-05-06, true",
        "2024-06-07, true",
        "2024-06-10, false",
        "2024-06-11, true",
        "2024-09-14, true",
        "2024-09-15, false",
        "2024-09-17, false",
        "2024-09-18, true",
        "2024-09-30, true",
        "2024-10-01, false",
        "2024-10-07, false",
        "2024-10-08, true",
        "2024-12-31, true",
        "2025-01-01, false",
        "2025-01-02, true",
        "2025-01-27, true",
        "2025-01-28, false",
        "2025-02-04, false",
        "2025-02-05, true",
        "2025-04-03, true",
        "2025-04-04, false",
        "2025-04-06, false",
        "2025-04-07, true",
        "2025-04-30, true",
        "2025-05-01, false",
        "2025-05-05, false",
        "2025-05-06, true",
        "2025-05-30, true",
        "2025-05-31, false",
        "2025-06-02, false",
        "2025-06-03, true",
        "2025-09-30, true",
        "2025-10-01, false",
        "2025-10-08, false",
        "2025-10-09, true",
        "2025-12-31, true",
        "2026-01-01, false",
        "2026-01-03, false",
        "2026-01-04, true",
        "2026-02-14, true",
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-04-03, true",
        "2026-04-04, false",
        "2026-04-06, false",
        "2026-04-07, true",
        "2026-04-30, true",
        "2026-05-01, false",
        "2026-05-05, false",
        "2026-05-06, true",
        "2026-06-18, true",
        "2026-06-19, false",
        "2026-06-21, false",
        "2026-06-22, true",
        "2026-09-24, true",
        "2026-09-25, false",
        "2026-09-27, false",
        "2026-09-28, true",
        "2026-09-30, true",
        "2026-10-01, false",
        "2026-10-07, false",
        "2026-10-08, true",
    })
    void knowsBothSidesOfEachHoliday(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).contains(working);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-04", "2025-01-26", "2025-10-11", "2026-02-28", "2026-09-20", "2026-10-10"})
    void worksOnTheWeekendsWorkedInExchange(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).contains(true);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-07", "2026-03-08", "2025-07-05"})
    void restsOnOtherWeekends(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).contains(false);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31", "2027-01-01"})
    void saysNothingOfAYearNotAdopted(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isEmpty();
    }

    @Test
    void leavesAGapBetweenYearsUncovered() {
        WorkingDayCalendar gap =
                WorkingDayCalendar.EMPTY.after(Calendars.YEAR_2026).after(Calendars.YEAR_2024);

        assertThat(gap.coveredYears()).containsExactly(2024, 2026);
        assertThat(gap.isWorkingDay(LocalDate.parse("2025-03-03"))).isEmpty();
    }

    @Test
    void doesNotChangeWhenAYearIsAdded() {
        WorkingDayCalendar before = WorkingDayCalendar.EMPTY.after(Calendars.YEAR_2024);
        before.after(Calendars.YEAR_2025);

        assertThat(before.coveredYears()).containsExactly(2024);
    }

    @Nested
    class Check {
        @Test
        void takesTheNoticesAsTheyAre() {
            assertThat(List.of(Calendars.YEAR_2024, Calendars.YEAR_2025, Calendars.YEAR_2026))
                    .allSatisfy(year -> assertThat(
                                    WorkingDayCalendar.check(year.year(), year.daysOff(), year.workingWeekends()))
                            .isEmpty());
        }

        @Test
        void refusesADayOffOfAnotherYear() {
            assertThat(refused(List.of("2025-12-31"), List.of())).isEqualTo("legal.date-outside-year");
        }

        @Test
        void refusesAWorkingWeekendOfAnotherYear() {
            assertThat(refused(List.of(), List.of("2027-01-02"))).isEqualTo("legal.date-outside-year");
        }

        @Test
        void refusesAWorkingWeekendThatIsNone() {
            assertThat(refused(List.of(), List.of("2026-01-05"))).isEqualTo("legal.working-weekend-is-weekday");
        }

        @Test
        void refusesADayTwice() {
            assertThat(refused(List.of("2026-01-01", "2026-01-01"), List.of())).isEqualTo("legal.duplicate-entry");
            assertThat(refused(List.of(), List.of("2026-01-04", "2026-01-04"))).isEqualTo("legal.duplicate-entry");
        }

        @Test
        void refusesADayBothOffAndWorked() {
            assertThat(refused(List.of("2026-01-04"), List.of("2026-01-04"))).isEqualTo("legal.day-off-and-worked");
        }

        private String refused(List<String> daysOff, List<String> workingWeekends) {
            return WorkingDayCalendar.check(
                            2026,
                            daysOff.stream().map(LocalDate::parse).toList(),
                            workingWeekends.stream().map(LocalDate::parse).toList())
                    .map(Rejection::code)
                    .orElseThrow();
        }
    }
}
