package io.fireledger.domain.inspection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.kernel.Rejection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecheckPeriodTest {
    @ParameterizedTest(name = "{0} until {1}, served {2}, asked for {3}, re-checked {4}: {5}")
    @CsvSource({
        "DATED, 2026-05-20, , , 2026-05-21, rectification.not-served",
        "DATED, 2026-05-20, 2026-05-12, , 2026-05-20, recheck.time-still-runs",
        "DATED, 2026-05-20, 2026-05-12, , 2026-05-21, ''",
        "DATED, 2026-05-20, 2026-05-12, 2026-05-14, 2026-05-13, recheck.time-still-runs",
        "DATED, 2026-05-20, 2026-05-12, 2026-05-14, 2026-05-14, ''",
        "DATED, 2026-05-20, 2026-05-12, 2026-05-12, 2026-05-11, recheck.before-service",
        "DATED, 2026-05-20, 2026-05-25, , 2026-05-25, recheck.time-still-runs",
        "DATED, 2026-05-20, 2026-05-25, , 2026-05-26, ''",
        "IMMEDIATE, , 2026-05-12, , 2026-05-11, recheck.before-service",
        "IMMEDIATE, , 2026-05-12, , 2026-05-12, ''"
    })
    void beginsWithTheRequestOrTheEndOfTheTimeGiven(
            OrderKind kind,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate requestedOn,
            LocalDate recheckedOn,
            String code) {
        assertThat(RecheckPeriod.check(kind, dueOn, servedOn, requestedOn, recheckedOn)
                        .map(Rejection::code)
                        .orElse(""))
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "served {0}, asked for {1}: {2}")
    @CsvSource({
        ", 2026-05-12, rectification.not-served",
        "2026-05-12, 2026-05-11, recheck.before-service",
        "2026-05-12, 2026-05-12, ''"
    })
    void nobodyAsksBeforeTheService(@Nullable LocalDate servedOn, LocalDate requestedOn, String code) {
        assertThat(RecheckPeriod.checkRequest(servedOn, requestedOn)
                        .map(Rejection::code)
                        .orElse(""))
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "until {0}, served {1}: {2}")
    @CsvSource({
        "2026-05-20, 2026-05-12, 2026-05-20",
        "2026-05-20, 2026-05-20, 2026-05-20",
        "2026-05-20, 2026-05-25, 2026-05-25",
        ", 2026-05-12, 2026-05-12"
    })
    void noTimeEndsBeforeTheService(@Nullable LocalDate dueOn, LocalDate servedOn, LocalDate correctBy) {
        assertThat(RecheckPeriod.correctBy(dueOn, servedOn)).isEqualTo(correctBy);
    }

    @ParameterizedTest(name = "asked for on {0}: {1}")
    @CsvSource({"2026-05-19, true", "2026-05-20, false", "2026-05-21, false"})
    void aRequestBeforeTheEndBringsItForward(LocalDate requestedOn, boolean isForward) {
        assertThat(RecheckPeriod.isBroughtForward(requestedOn, LocalDate.of(2026, 5, 20)))
                .isEqualTo(isForward);
    }
}
