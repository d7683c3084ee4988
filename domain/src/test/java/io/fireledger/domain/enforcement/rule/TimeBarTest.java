package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.legal.PenaltySamples.EXITS_BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Rejection;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBarTest {

    @ParameterizedTest(name = "ended {0}, harmful {1}: {2}")
    @CsvSource({
        "2024-03-10, false, 2026-03-10",
        "2024-03-10, true, 2029-03-10",
        "2024-02-29, false, 2026-02-28",
        "2024-02-29, true, 2029-02-28",
        "2023-02-28, false, 2025-02-28",
        // a Sunday: the bar is against the authority and is not moved
        "2023-06-01, false, 2025-06-01"
    })
    void twoYearsOrFive(LocalDate ended, boolean harmful, LocalDate lastDay) {
        assertThat(TimeBar.lastDay(ended, EXITS_BLOCKED, harmful)).isEqualTo(lastDay);
        assertThat(TimeBar.check(ended, EXITS_BLOCKED, harmful, lastDay)).isEmpty();
        assertThat(TimeBar.check(ended, EXITS_BLOCKED, harmful, lastDay.plusDays(1))
                        .map(Rejection::code))
                .contains("case.time-barred");
    }

    @Test
    void tellsBothDays() {
        assertThat(TimeBar.check(LocalDate.of(2024, 3, 10), EXITS_BLOCKED, false, LocalDate.of(2026, 3, 11))
                        .orElseThrow()
                        .values())
                .containsExactly("2026-03-11", "2026-03-10");
    }
}
