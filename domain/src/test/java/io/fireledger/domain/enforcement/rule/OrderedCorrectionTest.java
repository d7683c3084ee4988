package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.kernel.Rejection;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderedCorrectionTest {
    private static final LocalDate ORDERED = LocalDate.of(2026, 5, 9);

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "AT_ONCE, ,",
        "AT_ONCE, 2026-05-09, correction.day-unexpected",
        "DONE, ,",
        "DONE, 2026-05-08, correction.day-unexpected",
        "BY_DAY, , correction.day-missing",
        "BY_DAY, 2026-05-08, correction.day-past",
        "BY_DAY, 2026-05-09,",
        "BY_DAY, 2026-06-09,"
    })
    void namesADayWhereItNeedsOne(CorrectionKind kind, @Nullable LocalDate dueOn, @Nullable String refused) {
        assertThat(OrderedCorrection.check(new Correction(kind, dueOn, "清理安全出口"), ORDERED)
                        .map(Rejection::code))
                .isEqualTo(Optional.ofNullable(refused));
    }

    @Test
    void isNeverLeftOut() {
        assertThat(OrderedCorrection.check(null, ORDERED).map(Rejection::code)).contains("correction.missing");
    }
}
