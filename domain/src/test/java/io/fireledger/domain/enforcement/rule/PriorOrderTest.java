package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static io.fireledger.domain.venue.VenueSamples.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.inspection.RectificationOrder;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.FixFirst;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exits are blocked from 1 to 5 May; what went before is looked at on the 9th. */
class PriorOrderTest {
    private static final LocalDate MAY_9 = LocalDate.of(2026, 5, 9);
    private static final Charge EXITS = Charges.of();

    @Test
    void isNotAskedForWhereTheActIsEnough() {
        assertThat(PriorOrder.check(of(FixFirst.NONE), EXITS, OPERATOR, null, MAY_9))
                .isEmpty();
    }

    @Test
    void isNamedWhereItIs() {
        for (FixFirst condition : List.of(FixFirst.FOR_FINE, FixFirst.ELEMENT, FixFirst.ORDER_REFUSED)) {
            assertThat(PriorOrder.check(of(condition), EXITS, OPERATOR, null, MAY_9)
                            .map(Rejection::code))
                    .contains("charge.prior-order-missing");
        }
    }

    @ParameterizedTest(name = "re-checked on {0}, left {1}: {2}")
    @CsvSource({
        ", '', charge.recheck-not-failed",
        "2026-05-08, '', charge.recheck-not-failed",
        "2026-05-08, ALARM, charge.recheck-not-failed",
        "2026-05-08, EXITS,",
        "2026-05-09, EXITS,",
        "2026-05-10, EXITS, charge.recheck-not-failed"
    })
    void isProvenByARecheckThatFoundItUncorrected(
            @Nullable LocalDate recheckedOn, String uncorrected, @Nullable String refused) {
        List<Code> left = uncorrected.isEmpty() ? List.of() : codes(uncorrected);
        assertThat(check(FixFirst.FOR_FINE, EXITS, order(null, recheckedOn, left, null)))
                .isEqualTo(Optional.ofNullable(refused));
    }

    /** What is charged by its norm alone is meant by any item of the order. */
    @Test
    void meansAnyItemWhereTheConductIsNone() {
        Charge byItsNorm = Charges.of("FPL-65-2", Charges.MAY_1, Charges.MAY_5, Charges.BLOCKED);
        assertThat(check(FixFirst.FOR_FINE, byItsNorm, order(null, MAY_9, codes("ALARM"), null)))
                .isEmpty();
    }

    @ParameterizedTest(name = "served on {0}: {1}")
    @CsvSource({", charge.not-told-before", "2026-05-05,", "2026-05-06, charge.not-told-before"})
    void isServedBeforeTheActEndsWhereItIsAnElement(@Nullable LocalDate servedOn, @Nullable String refused) {
        assertThat(check(FixFirst.ELEMENT, EXITS, order(servedOn, null, List.of(), null)))
                .isEqualTo(Optional.ofNullable(refused));
    }

    @ParameterizedTest(name = "refused on {0}, re-checked on {1}: {2}")
    @CsvSource({
        ", , charge.order-not-refused",
        "2026-05-09, ,",
        "2026-05-10, , charge.order-not-refused",
        ", 2026-05-09,",
        ", 2026-05-10, charge.order-not-refused"
    })
    void isRefusedInWordsOrByLeavingItUndone(
            @Nullable LocalDate refusedOn, @Nullable LocalDate recheckedOn, @Nullable String refused) {
        assertThat(check(FixFirst.ORDER_REFUSED, EXITS, order(null, recheckedOn, codes("EXITS"), refusedOn)))
                .isEqualTo(Optional.ofNullable(refused));
    }

    @Test
    void isGivenToThePartyItself() {
        RectificationOrder failed = order(Charges.MAY_1, MAY_9, codes("EXITS"), MAY_9);
        for (FixFirst condition : List.of(FixFirst.FOR_FINE, FixFirst.ELEMENT, FixFirst.ORDER_REFUSED)) {
            assertThat(check(condition, EXITS, OPERATOR, failed)).isEmpty();
            assertThat(check(condition, EXITS, new EnterpriseId("925001030000000003"), failed))
                    .contains("charge.prior-order-to-another");
            assertThat(check(condition, EXITS, null, failed))
                    .as("the persons responsible for what the unit was ordered")
                    .isEmpty();
        }
    }

    private static Optional<String> check(FixFirst condition, Charge charge, RectificationOrder order) {
        return check(condition, charge, OPERATOR, order);
    }

    private static Optional<String> check(
            FixFirst condition, Charge charge, @Nullable EnterpriseId party, RectificationOrder order) {
        InspectionOutcome.Entry inspection = new InspectionOutcome.Entry(
                new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZ1"),
                HOTEL,
                OPERATOR,
                YUZHONG,
                InspectionKind.ROUTINE,
                null,
                List.of(LI, ZHAO),
                NOW,
                NOW,
                codes("EXITS"),
                codes("EXITS"),
                List.of(order));
        return PriorOrder.check(of(condition), charge, party, inspection, MAY_9).map(Rejection::code);
    }

    private static RectificationOrder order(
            @Nullable LocalDate servedOn,
            @Nullable LocalDate recheckedOn,
            List<Code> uncorrected,
            @Nullable LocalDate refusedOn) {
        return new RectificationOrder(
                new DocumentNumber("渝中消限字〔2026〕第0001号"),
                OrderKind.DATED,
                Charges.MAY_1,
                Charges.MAY_5,
                codes("EXITS", "ALARM"),
                servedOn,
                null,
                recheckedOn,
                uncorrected,
                refusedOn);
    }

    private static Violation of(FixFirst condition) {
        return PenaltySamples.of("FPL-60-1-3", List.of(PartyKind.UNIT), condition);
    }
}
