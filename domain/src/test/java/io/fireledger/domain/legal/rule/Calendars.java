package io.fireledger.domain.legal.rule;

import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.LegalEvent.CalendarYearAdopted;
import io.fireledger.domain.legal.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The calendars of 2024, 2025 and 2026, as the State Council's notices have them. */
public final class Calendars {
    public static final CalendarYearAdopted YEAR_2024 = year(
            2024,
            Stream.of(
                    span("2024-01-01", "2024-01-01"),
                    span("2024-02-10", "2024-02-17"),
                    span("2024-04-04", "2024-04-06"),
                    span("2024-05-01", "2024-05-05"),
                    span("2024-06-10", "2024-06-10"),
                    span("2024-09-15", "2024-09-17"),
                    span("2024-10-01", "2024-10-07")),
            days(
                    "2024-02-04",
                    "2024-02-18",
                    "2024-04-07",
                    "2024-04-28",
                    "2024-05-11",
                    "2024-09-14",
                    "2024-09-29",
                    "2024-10-12"),
            "国办发明电〔2023〕7号");
    public static final CalendarYearAdopted YEAR_2025 = year(
            2025,
            Stream.of(
                    span("2025-01-01", "2025-01-01"),
                    span("2025-01-28", "2025-02-04"),
                    span("2025-04-04", "2025-04-06"),
                    span("2025-05-01", "2025-05-05"),
                    span("2025-05-31", "2025-06-02"),
                    span("2025-10-01", "2025-10-08")),
            days("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"),
            "国办发明电〔2024〕12号");
    public static final CalendarYearAdopted YEAR_2026 = year(
            2026,
            Stream.of(
                    span("2026-01-01", "2026-01-03"),
                    span("2026-02-15", "2026-02-23"),
                    span("2026-04-04", "2026-04-06"),
                    span("2026-05-01", "2026-05-05"),
                    span("2026-06-19", "2026-06-21"),
                    span("2026-09-25", "2026-09-27"),
                    span("2026-10-01", "2026-10-07")),
            days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"),
            "2025-11-04");

    private Calendars() {}

    /** The calendar of all three years. */
    public static WorkingDayCalendar known() {
        return WorkingDayCalendar.EMPTY.after(YEAR_2024).after(YEAR_2025).after(YEAR_2026);
    }

    private static CalendarYearAdopted year(
            int year, Stream<Stream<LocalDate>> daysOff, List<LocalDate> workingWeekends, String number) {
        return new CalendarYearAdopted(
                CatalogueId.CALENDAR,
                year,
                daysOff.flatMap(span -> span).toList(),
                workingWeekends,
                new Source("国务院办公厅关于%d年部分节假日安排的通知".formatted(year), number, "text-seen-secondary"));
    }

    private static Stream<LocalDate> span(String first, String last) {
        return LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1));
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
