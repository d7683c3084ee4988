package io.fireledger.domain.inspection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.kernel.Rejection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RectificationPeriodTest {
    private static final LocalDate ORDERED_ON = LocalDate.of(2026, 5, 11);

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource({
        "DATED, 2026-05-11, ''",
        "DATED, 2026-05-12, ''",
        "DATED, 2027-05-12, ''",
        "DATED, 2026-05-10, rectification.day-in-past",
        "DATED, , rectification.day-missing",
        "IMMEDIATE, , ''",
        "IMMEDIATE, 2026-05-12, rectification.no-day-to-give",
        "ORAL, , ''",
        "ORAL, 2026-05-12, rectification.no-day-to-give"
    })
    void onlyADatedOrderGivesADay(OrderKind kind, @Nullable LocalDate dueOn, String code) {
        assertThat(RectificationPeriod.check(kind, dueOn, ORDERED_ON)
                        .map(Rejection::code)
                        .orElse(""))
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "ORAL, 2026-05-10, rectification.not-on-the-spot",
        "ORAL, 2026-05-11, ''",
        "ORAL, 2026-05-12, ''",
        "ORAL, 2026-05-13, rectification.not-on-the-spot",
        "IMMEDIATE, 2026-05-13, ''",
        "DATED, 2026-05-13, ''"
    })
    void anOralOrderIsMadeWhileTheInspectionLasts(OrderKind kind, LocalDate orderedOn, String code) {
        assertThat(RectificationPeriod.checkOral(kind, orderedOn, ORDERED_ON, ORDERED_ON.plusDays(1))
                        .map(Rejection::code)
                        .orElse(""))
                .isEqualTo(code);
    }
}
