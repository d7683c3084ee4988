package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.enforcement.rule.Charges.BLOCKED;
import static io.fireledger.domain.enforcement.rule.Charges.MAY_1;
import static io.fireledger.domain.enforcement.rule.Charges.MAY_5;
import static io.fireledger.domain.enforcement.rule.Charges.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.SanctionKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of the two norms the other's fine goes higher. */
class OneFineTest {
    private static final Sanction FINE = Sanction.fine(Fen.ofYuan(10_000));
    private static final Sanction SUSPENSION = Sanction.of(SanctionKind.SUSPEND_BUSINESS);

    private static String objection(Charge... charges) {
        return OneFine.check(
                        List.of(charges),
                        charge -> Fen.ofYuan(charge.violation().equals(OTHER) ? 300_000 : 50_000))
                .map(Rejection::code)
                .orElse("");
    }

    private static Charge other(LocalDate from, LocalDate until, Sanction... sanctions) {
        return Charges.of("EXITS", from, until, OTHER, sanctions);
    }

    @Test
    void twoFinesForOneActAreOneTooMany() {
        assertThat(objection(Charges.of(FINE), other(MAY_1, MAY_5, FINE))).isEqualTo("fine.two-for-one-act");
        assertThat(objection(Charges.of(FINE), Charges.of(FINE))).isEqualTo("fine.two-for-one-act");
    }

    @Test
    void itIsOneActOnlyWhereTheDaysMeet() {
        assertThat(objection(Charges.of(FINE), other(MAY_5, MAY_5.plusDays(9), FINE)))
                .isEqualTo("fine.two-for-one-act");
        assertThat(objection(Charges.of(FINE), other(MAY_5.plusDays(1), MAY_5.plusDays(9), FINE)))
                .isEmpty();
        assertThat(objection(Charges.of(FINE), Charges.of("ALARM", MAY_1, MAY_5, OTHER, FINE)))
                .isEmpty();
    }

    @Test
    void theNormWhoseFineGoesHigherIsTheOneToFineBy() {
        assertThat(objection(Charges.of(FINE), other(MAY_1, MAY_5, SUSPENSION))).isEqualTo("fine.lower-norm");
        assertThat(objection(Charges.of(SUSPENSION), other(MAY_1, MAY_5, FINE))).isEmpty();
        assertThat(objection(Charges.of(FINE), Charges.of(BLOCKED, SUSPENSION))).isEmpty();
    }

    @Test
    void theOtherChargeThenNeedsNoFine() {
        Charge lower = Charges.of(SUSPENSION);
        Charge higher = other(MAY_1, MAY_5, FINE);
        assertThat(OneFine.isFinedUnderAnother(lower, List.of(lower, higher))).isTrue();
        assertThat(OneFine.isFinedUnderAnother(higher, List.of(lower, higher))).isFalse();
    }
}
