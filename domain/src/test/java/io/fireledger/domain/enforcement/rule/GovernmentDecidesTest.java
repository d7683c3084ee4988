package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.enforcement.rule.Charges.MAY_1;
import static io.fireledger.domain.enforcement.rule.Charges.MAY_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionEvent.GovernmentDecisionRecorded;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class GovernmentDecidesTest {
    private static final Charge SUSPENDED = Charges.of(Sanction.of(SanctionKind.SUSPEND_BUSINESS));
    private static final Charge FINED = Charges.of(Sanction.fine(Fen.ofYuan(5_000)));

    private static GovernmentDecisionRecorded decided(boolean granted, Integer... charges) {
        return new GovernmentDecisionRecorded(
                new CaseId("C-01JZZZZZZZZZZZZZZZZZZZZZZ1"),
                "渝中区人民政府",
                "渝中区应急管理局",
                MAY_1,
                MAY_5,
                granted,
                "渝中府函〔2026〕12号",
                new Sha256Digest("ab".repeat(32)),
                List.of(charges));
    }

    private static String objection(boolean isOfLargeImpact, Charge charge, GovernmentDecisionRecorded... decisions) {
        return GovernmentDecides.check(List.of(FINED, charge), isOfLargeImpact, List.of(decisions))
                .map(Rejection::code)
                .orElse("");
    }

    @Test
    void aSuspensionOfLargeImpactWaitsForTheGovernment() {
        assertThat(objection(true, SUSPENDED)).isEqualTo("sanction.government-decides");
        assertThat(objection(true, SUSPENDED, decided(true, 1))).isEmpty();
        assertThat(objection(true, SUSPENDED, decided(true, 0))).isEqualTo("sanction.government-decides");
    }

    @Test
    void anyOtherIsTheAgencysOwn() {
        assertThat(objection(false, SUSPENDED)).isEmpty();
        assertThat(objection(true, FINED)).isEmpty();
    }

    @Test
    void whatTheGovernmentRefusedIsNotImposedAndItsLastWordCounts() {
        assertThat(objection(false, SUSPENDED, decided(false, 1))).isEqualTo("sanction.government-refused");
        assertThat(objection(true, SUSPENDED, decided(true, 1), decided(false, 1)))
                .isEqualTo("sanction.government-refused");
        assertThat(objection(true, SUSPENDED, decided(false, 1), decided(true, 1)))
                .isEmpty();
        assertThat(GovernmentDecides.isRefused(1, List.of(decided(false, 1)))).isTrue();
        assertThat(GovernmentDecides.isRefused(0, List.of(decided(false, 1)))).isFalse();
        assertThat(GovernmentDecides.isRefused(1, List.of())).isFalse();
    }
}
