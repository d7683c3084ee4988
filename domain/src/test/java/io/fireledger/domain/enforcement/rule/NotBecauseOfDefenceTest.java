package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotBecauseOfDefenceTest {
    private static final Sanction WARNING = Sanction.of(SanctionKind.WARNING);

    @Test
    void oneFenMoreIsMore() {
        assertThat(isRaised(fine(3_000_000), fine(3_000_001))).isTrue();
        assertThat(isRaised(fine(3_000_000), fine(3_000_000))).isFalse();
        assertThat(isRaised(fine(3_000_000), fine(2_999_999))).isFalse();
    }

    @Test
    void theFinesOfAllChargesCountTogether() {
        List<Charge> before = List.of(Charges.of(fine(1_000_000)), Charges.of(Charges.OTHER, fine(2_000_000)));
        assertThat(NotBecauseOfDefence.check(before, List.of(Charges.of(fine(3_000_000))), true))
                .isEmpty();
        assertThat(NotBecauseOfDefence.check(before, List.of(Charges.of(fine(3_000_001))), true))
                .isPresent();
    }

    @Test
    void anotherKindIsMoreAndAWarningAloneNever() {
        assertThat(isRaised(fine(3_000_000), suspended(10))).isTrue();
        assertThat(isRaised(fine(3_000_000), WARNING)).isFalse();
        assertThat(NotBecauseOfDefence.check(
                        List.of(Charges.of(fine(3_000_000))), List.of(Charges.of(fine(3_000_000), WARNING)), true))
                .isPresent();
    }

    @Test
    void aLongerTermIsMoreAndNoTermTheLongest() {
        assertThat(isRaised(suspended(10), suspended(11))).isTrue();
        assertThat(isRaised(suspended(10), suspended(10))).isFalse();
        assertThat(isRaised(suspended(10), suspended(null))).isTrue();
        assertThat(isRaised(suspended(null), suspended(10))).isFalse();
        assertThat(isRaised(suspended(null), suspended(null))).isFalse();
    }

    @Test
    void withNewEvidenceOrWithoutAnEarlierNoticeNothingBarsIt() {
        List<Charge> more = List.of(Charges.of(fine(5_000_000)));
        assertThat(NotBecauseOfDefence.check(List.of(Charges.of(fine(3_000_000))), more, false))
                .isEmpty();
        assertThat(NotBecauseOfDefence.check(List.of(), more, true)).isEmpty();
    }

    private static boolean isRaised(Sanction before, Sanction now) {
        return NotBecauseOfDefence.check(List.of(Charges.of(before)), List.of(Charges.of(now)), true)
                .isPresent();
    }

    private static Sanction fine(long fen) {
        return Sanction.fine(new Fen(fen));
    }

    private static Sanction suspended(@Nullable Integer days) {
        return new Sanction(SanctionKind.SUSPEND_BUSINESS, null, days, null);
    }
}
