package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.legal.PartyKind.UNIT;
import static io.fireledger.domain.legal.PenaltySamples.fine;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.FixFirst;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fine of 5,000 to 50,000 yuan at the act, on 5 May 2026. */
class AppliedLawTest {
    private static final LocalDate MAY_5 = LocalDate.of(2026, 5, 5);

    @ParameterizedTest(name = "up to {0} yuan, law of {1}, {2}: {3}")
    @CsvSource({
        "50000, 2026-05-05, ,",
        "50000, 2026-05-04, 理由, charge.law-before-act",
        "40000, 2026-05-06, 新法较轻,",
        "40000, 2026-05-06, , charge.law-reasons-missing",
        "40000, 2026-05-06, ' ', charge.law-reasons-missing",
        "60000, 2026-05-06, 新法, charge.later-law-harsher",
        "50000, 2026-05-06, 相同,"
    })
    void isThatOfTheActOrALaterOneThatIsNotHarsher(
            int most, LocalDate lawOn, @Nullable String reasons, @Nullable String refused) {
        assertThat(check(Optional.of(upTo(50_000)), upTo(most), lawOn, reasons))
                .isEqualTo(Optional.ofNullable(refused));
    }

    /** What was no violation when it was done never becomes one. */
    @Test
    void makesNothingAViolationAfterwards() {
        assertThat(check(Optional.empty(), upTo(50_000), MAY_5.plusDays(1), "新法"))
                .contains("charge.later-law-harsher");
    }

    private static Optional<String> check(
            Optional<Violation> atAct, Violation applied, LocalDate lawOn, @Nullable String reasons) {
        return AppliedLaw.check(atAct, applied, UNIT, MAY_5, lawOn, reasons).map(Rejection::code);
    }

    private static Violation upTo(long most) {
        return PenaltySamples.of("FPL-60-1-3", List.of(UNIT), FixFirst.NONE, fine(5_000, most));
    }
}
