package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.legal.PenaltySamples.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.SanctionKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link SimpleProcedure} and {@link CollectionOnTheSpot}. */
class SimpleProcedureTest {

    @ParameterizedTest(name = "{0}, {1} yuan: {2}")
    @CsvSource({
        "PERSON, 200.00, ",
        "PERSON, 200.01, simple-procedure.fine-too-high",
        "SOLE_TRADER, 200.00, ",
        "SOLE_TRADER, 200.01, simple-procedure.fine-too-high",
        "UNIT, 3000.00, ",
        "UNIT, 3000.01, simple-procedure.fine-too-high"
    })
    void isForSmallFines(PartyKind party, BigDecimal yuan, String code) {
        List<Sanction> fine = List.of(Sanction.fine(fen(yuan)));
        assertThat(SimpleProcedure.check(LIMITS, party, fine)
                        .map(Rejection::code)
                        .orElse(null))
                .isEqualTo(code);
        assertThat(SimpleProcedure.allows(LIMITS, party, fine)).isEqualTo(code == null);
    }

    @ParameterizedTest
    @EnumSource(SanctionKind.class)
    void isForWarningsAndFinesOnly(SanctionKind kind) {
        boolean light = kind == SanctionKind.WARNING || kind == SanctionKind.FINE;
        assertThat(SimpleProcedure.check(LIMITS, PartyKind.UNIT, List.of(Sanction.of(kind)))
                        .map(Rejection::code)
                        .orElse("allowed"))
                .isEqualTo(light ? "allowed" : "simple-procedure.kind-too-grave");
    }

    @ParameterizedTest(name = "{0} yuan, on the spot {1}, hard later {2}, asked for {3}: {4}")
    @CsvSource({
        "100.00, true, false, false, true",
        "100.01, true, false, false, false",
        "100.01, true, true, false, true",
        "100.00, false, false, false, false",
        "100.00, false, true, false, false",
        "50000, false, false, true, true"
    })
    void moneyIsTakenOnTheSpotSeldom(
            BigDecimal yuan, boolean onTheSpot, boolean hardLater, boolean askedFor, boolean expected) {
        assertThat(CollectionOnTheSpot.check(LIMITS, fen(yuan), onTheSpot, hardLater, askedFor)
                        .isEmpty())
                .isEqualTo(expected);
    }

    private static Fen fen(BigDecimal yuan) {
        return new Fen(yuan.movePointRight(2).longValueExact());
    }
}
