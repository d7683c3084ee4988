package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.enforcement.DecisionOutcome.NOT_ESTABLISHED;
import static io.fireledger.domain.enforcement.DecisionOutcome.NO_PENALTY;
import static io.fireledger.domain.enforcement.DecisionOutcome.PENALTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Resolution;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolutionWithinNoticeTest {
    private static final Sanction FINE = Sanction.fine(new Fen(3_000_000));
    private static final Sanction STOP = Sanction.of(SanctionKind.STOP_USE);
    private static final List<Charge> NOTIFIED = List.of(Charges.of(FINE), Charges.of(Charges.OTHER, FINE, STOP));

    @Test
    void noMoreThanWasNotifiedForEachCharge() {
        assertThat(check(PENALTY, null, List.of(FINE), List.of(FINE, STOP))).isEmpty();
        assertThat(check(PENALTY, null, List.of(Sanction.fine(new Fen(2_999_999))), List.of(STOP, FINE)))
                .isEmpty();
        assertThat(check(PENALTY, null, List.of(Sanction.fine(new Fen(3_000_001))), List.of(FINE, STOP)))
                .contains("decision.above-notice");
        assertThat(check(PENALTY, null, List.of(FINE, STOP), List.of(FINE))).contains("decision.above-notice");
    }

    @Test
    void everyChargeHasItsSanctions() {
        assertThat(check(PENALTY, null, List.of(FINE))).contains("resolution.sanctions-missing");
        assertThat(check(PENALTY, null, List.of(FINE), List.of())).contains("resolution.sanctions-missing");
        assertThat(check(PENALTY, NoPenaltyGround.FIRST_OFFENCE, List.of(FINE), List.of(FINE)))
                .contains("resolution.ground-unexpected");
    }

    @Test
    void noPenaltyHasItsGroundAndNoSanctions() {
        assertThat(check(NO_PENALTY, NoPenaltyGround.FIRST_OFFENCE)).isEmpty();
        assertThat(check(NO_PENALTY, null)).contains("resolution.ground-missing");
        assertThat(check(NO_PENALTY, NoPenaltyGround.FIRST_OFFENCE, List.of(FINE)))
                .contains("resolution.sanctions-unexpected");
    }

    @Test
    void nothingEstablishedHasNeither() {
        assertThat(check(NOT_ESTABLISHED, null)).isEmpty();
        assertThat(check(NOT_ESTABLISHED, NoPenaltyGround.NO_CAPACITY)).contains("resolution.ground-unexpected");
        assertThat(check(NOT_ESTABLISHED, null, List.of(FINE))).contains("resolution.sanctions-unexpected");
    }

    @Test
    void aPenaltyWasNotified() {
        Resolution resolution = new Resolution(PENALTY, null, List.of(List.of(FINE), List.of(FINE)));
        assertThat(ResolutionWithinNotice.check(NO_PENALTY, NOTIFIED, resolution)
                        .map(Rejection::code))
                .contains("resolution.not-notified");
    }

    @SafeVarargs
    private static Optional<String> check(
            DecisionOutcome outcome, @Nullable NoPenaltyGround ground, List<Sanction>... sanctions) {
        return ResolutionWithinNotice.check(PENALTY, NOTIFIED, new Resolution(outcome, ground, List.of(sanctions)))
                .map(Rejection::code);
    }
}
