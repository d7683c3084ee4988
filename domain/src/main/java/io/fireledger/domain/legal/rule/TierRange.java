package io.fireledger.domain.legal.rule;

import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.DiscretionTiers.Boundary;
import io.fireledger.domain.legal.DiscretionTiers.Share;
import io.fireledger.domain.legal.FineBounds;

/**
 * The part of a fine's range one tier takes: {@code min + p × (max − min)}, to the fen and rounded down.
 *
 * <p>The amount on the boundary of two tiers belongs to one of them, as the benchmark records; the other then begins, or
 * ends, one fen from it. A fine of one fixed amount is the same in every tier.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "34")
public final class TierRange {
    private TierRange() {}

    public static FineBounds of(DiscretionTiers tiers, DiscretionTier tier, FineBounds range) {
        Share share = tiers.shares().stream()
                .filter(part -> part.tier() == tier)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the benchmark has no tier " + tier));
        if (range.minFen().equals(range.maxFen())) {
            return range;
        }
        boolean milder = tiers.boundary() == Boundary.TO_THE_MILDER;
        long least = at(range, share.fromPercent()) + (milder && share.fromPercent() > 0 ? 1 : 0);
        long most = at(range, share.toPercent()) - (!milder && share.toPercent() < 100 ? 1 : 0);
        return new FineBounds(new Fen(least), new Fen(most));
    }

    private static long at(FineBounds range, int percent) {
        long width = range.maxFen().value() - range.minFen().value();
        return range.minFen().value() + Math.floorDiv(Math.multiplyExact(width, percent), 100);
    }
}
