package io.fireledger.domain.legal.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.LegalEvent.CalendarYearAdopted;
import io.fireledger.domain.legal.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The working days, as the State Council's yearly notices arrange them: Monday to Friday without the days off, and the
 * weekends worked in exchange.
 *
 * <p>A year without its notice is not covered: nothing is guessed here.
 */
@LegalBasis(statute = Statute.HOLIDAY_RULES_2024, article = "2")
public final class WorkingDayCalendar implements WorkingDays {
    public static final WorkingDayCalendar EMPTY = new WorkingDayCalendar(Map.of());

    private final TreeMap<Integer, Year> years;

    private WorkingDayCalendar(Map<Integer, Year> years) {
        this.years = new TreeMap<>(years);
    }

    /** This calendar and one more year; a year adopted again stands as adopted last. */
    public WorkingDayCalendar after(CalendarYearAdopted event) {
        TreeMap<Integer, Year> more = new TreeMap<>(years);
        more.put(event.year(), new Year(Set.copyOf(event.daysOff()), Set.copyOf(event.workingWeekends())));
        return new WorkingDayCalendar(more);
    }

    @Override
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        return Optional.ofNullable(years.get(day.getYear())).map(year -> year.works(day));
    }

    /** The years it covers, in their order. */
    public List<Integer> coveredYears() {
        return List.copyOf(years.keySet());
    }

    /** Refuses a year's calendar whose days are not all of that year, or say two things at once. */
    public static Optional<Rejection> check(int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends) {
        return outside(year, "daysOff", daysOff)
                .or(() -> outside(year, "workingWeekends", workingWeekends))
                .or(() -> workingWeekends.stream()
                        .filter(day -> !isWeekend(day))
                        .findFirst()
                        .map(day -> Rejection.of("legal.working-weekend-is-weekday", day)
                                .inField("workingWeekends")))
                .or(() -> twice("daysOff", daysOff))
                .or(() -> twice("workingWeekends", workingWeekends))
                .or(() -> workingWeekends.stream()
                        .filter(daysOff::contains)
                        .findFirst()
                        .map(day ->
                                Rejection.of("legal.day-off-and-worked", day).inField("workingWeekends")));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Optional<Rejection> outside(int year, String field, List<LocalDate> days) {
        return days.stream()
                .filter(day -> day.getYear() != year)
                .findFirst()
                .map(day -> Rejection.of("legal.date-outside-year", day, year).inField(field));
    }

    private static Optional<Rejection> twice(String field, List<LocalDate> days) {
        Set<LocalDate> seen = new HashSet<>();
        return days.stream()
                .filter(day -> !seen.add(day))
                .findFirst()
                .map(day -> Rejection.of("legal.duplicate-entry", day).inField(field));
    }

    private record Year(Set<LocalDate> daysOff, Set<LocalDate> workingWeekends) {
        boolean works(LocalDate day) {
            return isWeekend(day) ? workingWeekends.contains(day) : !daysOff.contains(day);
        }
    }
}
