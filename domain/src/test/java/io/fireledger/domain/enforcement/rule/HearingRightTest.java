package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.enforcement.rule.HearingRight.Ground.KIND_OF_SANCTION;
import static io.fireledger.domain.enforcement.rule.HearingRight.Ground.LARGE_CONFISCATION;
import static io.fireledger.domain.enforcement.rule.HearingRight.Ground.LARGE_FINE;
import static io.fireledger.domain.legal.PartyKind.UNIT;
import static io.fireledger.domain.legal.PenaltySamples.EMERGENCY_MANAGEMENT;
import static io.fireledger.domain.legal.PenaltySamples.FIRE_RESCUE;
import static io.fireledger.domain.legal.PenaltySamples.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.SanctionKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingRightTest {

    @ParameterizedTest(name = "{0}, {1}, {2} yuan: {3}")
    @CsvSource({
        "FIRE_RESCUE, PERSON, 1999.99, false",
        "FIRE_RESCUE, PERSON, 2000.00, true",
        "FIRE_RESCUE, SOLE_TRADER, 1999.99, false",
        "FIRE_RESCUE, SOLE_TRADER, 2000.00, true",
        "FIRE_RESCUE, UNIT, 29999.99, false",
        "FIRE_RESCUE, UNIT, 30000.00, true",
        "EMERGENCY_MANAGEMENT, PERSON, 19999.99, false",
        "EMERGENCY_MANAGEMENT, PERSON, 20000.00, true",
        "EMERGENCY_MANAGEMENT, UNIT, 49999.99, false",
        "EMERGENCY_MANAGEMENT, UNIT, 50000.00, true"
    })
    void aLargeFineGivesAHearing(Code authority, PartyKind party, BigDecimal yuan, boolean expected) {
        Fen amount = new Fen(yuan.movePointRight(2).longValueExact());
        assertThat(HearingRight.of(LIMITS, authority, party, List.of(Sanction.fine(amount))))
                .isEqualTo(expected ? List.of(LARGE_FINE) : List.of());
        assertThat(HearingRight.of(
                        LIMITS,
                        authority,
                        party,
                        List.of(new Sanction(SanctionKind.CONFISCATE_GAINS, amount, null, null))))
                .isEqualTo(expected ? List.of(LARGE_CONFISCATION) : List.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SUSPEND_BUSINESS, true",
        "REVOKE_LICENCE, true",
        "STOP_PRACTICE, true",
        "STOP_USE, true",
        "STOP_CONSTRUCTION, true",
        "WARNING, false",
        "CRITICISM, false"
    })
    void someKindsGiveAHearingWhateverTheAmount(SanctionKind kind, boolean expected) {
        assertThat(HearingRight.of(LIMITS, FIRE_RESCUE, UNIT, List.of(Sanction.of(kind))))
                .isEqualTo(expected ? List.of(KIND_OF_SANCTION) : List.of());
    }

    @Test
    void finesOfOneDecisionAreTakenTogether() {
        Sanction half = Sanction.fine(Fen.ofYuan(15_000));
        assertThat(HearingRight.of(LIMITS, FIRE_RESCUE, UNIT, List.of(half))).isEmpty();
        assertThat(HearingRight.of(LIMITS, FIRE_RESCUE, UNIT, List.of(half, half)))
                .containsExactly(LARGE_FINE);
    }

    @Test
    void everyGroundIsTold() {
        assertThat(HearingRight.of(
                        LIMITS,
                        FIRE_RESCUE,
                        UNIT,
                        List.of(Sanction.fine(Fen.ofYuan(30_000)), Sanction.of(SanctionKind.SUSPEND_BUSINESS))))
                .containsExactly(LARGE_FINE, KIND_OF_SANCTION);
    }

    @Test
    void aMissingThresholdTakesNoRightAway() {
        List<Sanction> fine = List.of(Sanction.fine(Fen.ofYuan(1)));
        assertThat(HearingRight.of(LIMITS, EMERGENCY_MANAGEMENT, PartyKind.SOLE_TRADER, fine))
                .containsExactly(LARGE_FINE);
        assertThat(HearingRight.of(
                        LIMITS,
                        EMERGENCY_MANAGEMENT,
                        PartyKind.SOLE_TRADER,
                        List.of(Sanction.of(SanctionKind.WARNING))))
                .isEmpty();
    }
}
