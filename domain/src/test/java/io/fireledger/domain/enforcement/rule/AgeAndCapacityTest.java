package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.legal.PenaltySamples.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.kernel.Rejection;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeAndCapacityTest {
    private static final LocalDate ACT = LocalDate.of(2026, 5, 9);

    @ParameterizedTest(name = "born {0}: {1}, lighter {2}")
    @CsvSource({
        "2012-05-10, party.under-age, false",
        // the fourteenth birthday itself: the age is reached on the day after
        "2012-05-09, party.under-age, false",
        "2012-05-08, , true",
        "2008-05-10, , true",
        "2008-05-09, , true",
        "2008-05-08, , false",
        "1980-01-01, , false"
    })
    void ageCountsAtTheAct(LocalDate bornOn, String code, boolean lighter) {
        assertThat(AgeAndCapacity.check(LIMITS, bornOn, ACT, LegalCapacity.FULL)
                        .map(Rejection::code)
                        .orElse(null))
                .isEqualTo(code);
        assertThat(AgeAndCapacity.isLightened(LIMITS, bornOn, ACT)).isEqualTo(lighter);
    }

    @Test
    void whoWasBornOnALeapDayIsOfAgeInMarch() {
        LocalDate leapDay = LocalDate.of(2012, 2, 29);
        assertThat(AgeAndCapacity.check(LIMITS, leapDay, LocalDate.of(2026, 2, 28), LegalCapacity.FULL))
                .isPresent();
        assertThat(AgeAndCapacity.check(LIMITS, leapDay, LocalDate.of(2026, 3, 1), LegalCapacity.FULL))
                .isEmpty();
    }

    @Test
    void anUnknownBirthdayCountsAsOfAge() {
        assertThat(AgeAndCapacity.check(LIMITS, null, ACT, LegalCapacity.FULL)).isEmpty();
        assertThat(AgeAndCapacity.isLightened(LIMITS, null, ACT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FULL, ", "LIMITED, ", "NONE, party.without-capacity"})
    void whoCouldNotTellWhatTheyDidIsNotPenalised(LegalCapacity capacity, String code) {
        assertThat(AgeAndCapacity.check(LIMITS, null, ACT, capacity)
                        .map(Rejection::code)
                        .orElse(null))
                .isEqualTo(code);
    }
}
