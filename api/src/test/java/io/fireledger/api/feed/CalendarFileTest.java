package io.fireledger.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-05-09T04:00:00Z");
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    private static String file(String summary) {
        CalendarFile file = new CalendarFile("一中队", NOW);
        file.day("a,b", NEW_YEARS_EVE, summary, "venue:V-1");
        return file.ended();
    }

    @Test
    void namesWholeDaysInLinesThatEndAsTheyMust() {
        String file = file("现场核查");
        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("\r\nDTSTAMP:20260509T040000Z\r\n")
                .contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n")
                .contains("\r\nUID:a\\,b@fireledger\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void escapesText() {
        assertThat(file("a;b,c\\d\ne\r\nBEGIN:VALARM")).contains("SUMMARY:a\\;b\\,c\\\\d\\ne\\nBEGIN:VALARM\r\n");
    }

    @Test
    void foldsLongLinesWithinNoCharacter() {
        String summary = "消防安全检查😀".repeat(12);
        String file = file(summary);
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }
}
