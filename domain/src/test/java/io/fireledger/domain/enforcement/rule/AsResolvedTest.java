package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Resolution;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AsResolvedTest {
    private static final Sanction FINE = Sanction.fine(new Fen(3_000_000));
    private static final Sanction STOP = Sanction.of(SanctionKind.STOP_USE);
    private static final Resolution PENALTY =
            new Resolution(DecisionOutcome.PENALTY, null, List.of(List.of(FINE, STOP)));
    private static final Resolution WAIVED =
            new Resolution(DecisionOutcome.NO_PENALTY, NoPenaltyGround.FIRST_OFFENCE, List.of());

    private static boolean isAs(
            Resolution resolution, DecisionOutcome outcome, @Nullable NoPenaltyGround ground, Charge... charges) {
        return AsResolved.check(resolution, outcome, ground, List.of(charges)).isEmpty();
    }

    @Test
    void everySanctionIsAsResolvedInWhateverOrder() {
        assertThat(isAs(PENALTY, DecisionOutcome.PENALTY, null, Charges.of(STOP, FINE)))
                .isTrue();
    }

    @Test
    void oneFenMoreOrLessIsAnother() {
        for (long fen : new long[] {2_999_999, 3_000_001}) {
            assertThat(isAs(PENALTY, DecisionOutcome.PENALTY, null, Charges.of(STOP, Sanction.fine(new Fen(fen)))))
                    .isFalse();
        }
        assertThat(isAs(PENALTY, DecisionOutcome.PENALTY, null, Charges.of(FINE)))
                .isFalse();
    }

    @Test
    void soAreAnotherOutcomeAndAnotherGround() {
        Charge charge = Charges.of(FINE, STOP);
        assertThat(isAs(PENALTY, DecisionOutcome.NOT_ESTABLISHED, null, charge)).isFalse();
        assertThat(isAs(WAIVED, DecisionOutcome.NO_PENALTY, NoPenaltyGround.FIRST_OFFENCE, charge))
                .isTrue();
        assertThat(isAs(WAIVED, DecisionOutcome.NO_PENALTY, NoPenaltyGround.MINOR_AND_CORRECTED, charge))
                .isFalse();
    }
}
