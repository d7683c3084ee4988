package io.fireledger.domain.legal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.DiscretionTiers.Boundary;
import io.fireledger.domain.legal.FineBounds;
import io.fireledger.domain.legal.PenaltySamples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the benchmark, to the fen. */
class TierRangeTest {
    private static final DiscretionTiers HARSHER = PenaltySamples.tiers("harsher", Boundary.TO_THE_HARSHER);

    /** Range, then where the mildest tier ends and where the gravest begins, all in yuan. */
    @ParameterizedTest(name = "{0} to {1}: {2}, {3}")
    @CsvSource({
        "30000, 300000, 111000, 219000",
        "10000, 100000, 37000, 73000",
        "5000, 50000, 18500, 36500",
        "500, 2000, 950, 1550",
        "1000, 5000, 2200, 3800",
        "50000, 100000, 65000, 85000",
        "10000, 50000, 22000, 38000",
        "0, 50000, 15000, 35000",
        "0, 10000, 3000, 7000",
        "0, 5000, 1500, 3500",
        "0, 500, 150, 350"
    })
    void dividesTheRange(long least, long most, long ordinary, long serious) {
        FineBounds range = new FineBounds(Fen.ofYuan(least), Fen.ofYuan(most));
        assertThat(parts(PenaltySamples.TIERS, range))
                .containsExactly(
                        bounds(least * 100, ordinary * 100),
                        bounds(ordinary * 100 + 1, serious * 100),
                        bounds(serious * 100 + 1, most * 100));
        assertThat(parts(HARSHER, range))
                .containsExactly(
                        bounds(least * 100, ordinary * 100 - 1),
                        bounds(ordinary * 100, serious * 100 - 1),
                        bounds(serious * 100, most * 100));
    }

    @Test
    void aFixedFineIsTheSameInEveryTier() {
        FineBounds fixed = new FineBounds(Fen.ofYuan(200), Fen.ofYuan(200));
        for (DiscretionTiers tiers : List.of(PenaltySamples.TIERS, HARSHER)) {
            assertThat(parts(tiers, fixed)).allMatch(fixed::equals);
        }
    }

    @Test
    void halfAFenIsRoundedDown() {
        FineBounds odd = bounds(0, 101);
        assertThat(parts(PenaltySamples.TIERS, odd)).containsExactly(bounds(0, 30), bounds(31, 70), bounds(71, 101));
    }

    private static List<FineBounds> parts(DiscretionTiers tiers, FineBounds range) {
        return Arrays.stream(DiscretionTier.values())
                .map(tier -> TierRange.of(tiers, tier, range))
                .toList();
    }

    private static FineBounds bounds(long least, long most) {
        return new FineBounds(new Fen(least), new Fen(most));
    }
}
