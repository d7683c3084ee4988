package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.legal.DiscretionTier.MINOR;
import static io.fireledger.domain.legal.DiscretionTier.ORDINARY;
import static io.fireledger.domain.legal.DiscretionTier.SERIOUS;
import static io.fireledger.domain.legal.PenaltySamples.EXITS_BLOCKED_BY_PERSON;
import static io.fireledger.domain.legal.PenaltySamples.OPENED_WITHOUT_PERMIT;
import static io.fireledger.domain.legal.PenaltySamples.TIERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PenaltySamples;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FineRangeTest {
    private static final List<Code> MERIT = List.of(new Code("MERIT"));

    /** Opened without a permit: 30,000 to 300,000 yuan. */
    @ParameterizedTest(name = "{1} yuan in the tier {0}: {2}")
    @CsvSource({
        "MINOR, 29999.99, sanction.below-minimum",
        "MINOR, 30000.00, ",
        "MINOR, 111000.00, ",
        "MINOR, 111000.01, sanction.outside-tier",
        "ORDINARY, 111000.00, sanction.outside-tier",
        "ORDINARY, 111000.01, ",
        "ORDINARY, 219000.00, ",
        "ORDINARY, 219000.01, sanction.outside-tier",
        "SERIOUS, 219000.00, sanction.outside-tier",
        "SERIOUS, 219000.01, ",
        "SERIOUS, 300000.00, ",
        "SERIOUS, 300000.01, sanction.outside-range",
        "MINOR, 300000.01, sanction.outside-range"
    })
    void aFineLiesInItsRangeAndTier(DiscretionTier tier, BigDecimal yuan, String code) {
        assertThat(codeOf(FineRange.check(OPENED_WITHOUT_PERMIT, Optional.of(TIERS), Assessment.of(tier), fen(yuan))))
                .isEqualTo(code);
    }

    @Test
    void belowTheMinimumNeedsAGround() {
        Fen fine = new Fen(2_999_999);
        Assessment mitigated = new Assessment(MINOR, MERIT, null);
        assertThat(check(Assessment.of(MINOR), fine)).isEqualTo("sanction.below-minimum");
        assertThat(check(mitigated, fine)).isNull();
        assertThat(check(mitigated, Fen.ofYuan(300_001))).isEqualTo("sanction.outside-range");
        assertThat(check(mitigated, Fen.ofYuan(111_001))).isEqualTo("sanction.outside-tier");
    }

    @Test
    void outsideTheTierNeedsReasons() {
        Fen fine = Fen.ofYuan(200_000);
        assertThat(check(Assessment.of(MINOR), fine)).isEqualTo("sanction.outside-tier");
        assertThat(check(new Assessment(MINOR, List.of(), " "), fine)).isEqualTo("sanction.outside-tier");
        assertThat(check(new Assessment(MINOR, List.of(), "两次违法"), fine)).isNull();
        assertThat(check(new Assessment(SERIOUS, List.of(), "两次违法"), Fen.ofYuan(300_001)))
                .as("reasons never lift the maximum")
                .isEqualTo("sanction.outside-range");
    }

    @Test
    void withoutATierNothingIsFinedWhereThereIsABenchmark() {
        Assessment unweighed = new Assessment(null, List.of(), null);
        assertThat(check(unweighed, Fen.ofYuan(30_000))).isEqualTo("sanction.tier-missing");
        assertThat(FineRange.check(OPENED_WITHOUT_PERMIT, Optional.empty(), unweighed, Fen.ofYuan(30_000)))
                .isEmpty();
        assertThat(codeOf(FineRange.check(OPENED_WITHOUT_PERMIT, Optional.empty(), unweighed, Fen.ofYuan(300_001))))
                .isEqualTo("sanction.outside-range");
    }

    @Test
    void aRangeFromNothingHasNoMinimum() {
        assertThat(FineRange.check(EXITS_BLOCKED_BY_PERSON, Optional.of(TIERS), Assessment.of(MINOR), new Fen(1)))
                .isEmpty();
        assertThat(codeOf(FineRange.check(
                        EXITS_BLOCKED_BY_PERSON, Optional.of(TIERS), Assessment.of(SERIOUS), new Fen(50_001))))
                .isEqualTo("sanction.outside-range");
    }

    @Test
    void aNormWithoutARangeHasNothingToRefuse() {
        assertThat(FineRange.check(PenaltySamples.DUTIES, Optional.of(TIERS), Assessment.of(ORDINARY), Fen.ofYuan(1)))
                .isEmpty();
    }

    @Test
    void namesTheAmountsAndTheLaw() {
        Rejection refused = FineRange.check(
                        OPENED_WITHOUT_PERMIT, Optional.of(TIERS), Assessment.of(MINOR), new Fen(11_100_001))
                .orElseThrow();
        assertThat(refused.values()).containsExactly("111000.01", "30000", "111000", "MINOR");
        assertThat(refused.field()).isEqualTo("amountFen");
        assertThat(refused.basis()).hasToString("[行政处罚法(2021)34]");
    }

    private static @Nullable String check(Assessment assessment, Fen fine) {
        return codeOf(FineRange.check(OPENED_WITHOUT_PERMIT, Optional.of(TIERS), assessment, fine));
    }

    private static @Nullable String codeOf(Optional<Rejection> rejection) {
        return rejection.map(Rejection::code).orElse(null);
    }

    private static Fen fen(BigDecimal yuan) {
        return new Fen(yuan.movePointRight(2).longValueExact());
    }
}
