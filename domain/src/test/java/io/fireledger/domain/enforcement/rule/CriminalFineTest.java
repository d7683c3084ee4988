package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriminalFineTest {
    private static final Sanction FINE = Sanction.fine(Fen.ofYuan(10_000));
    private static final Sanction SUSPENSION = Sanction.of(SanctionKind.SUSPEND_BUSINESS);

    private static String objection(boolean isCriminallyFined, Sanction... sanctions) {
        return CriminalFine.check(isCriminallyFined, List.of(Charges.of(SUSPENSION), Charges.of(sanctions)))
                .map(Rejection::code)
                .orElse("");
    }

    @Test
    void barsAFineAndNothingElse() {
        assertThat(objection(true, SUSPENSION, FINE)).isEqualTo("fine.criminal-fine-imposed");
        assertThat(objection(true, SUSPENSION)).isEmpty();
        assertThat(objection(false, SUSPENSION, FINE)).isEmpty();
    }
}
