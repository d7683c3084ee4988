package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.FineBounds;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.rule.TierRange;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whoever was fourteen to under eighteen at the act gets a lighter penalty, or one below the minimum: the ground is named, and
 * a fine stays below the upper end of its tier, or of its range where no benchmark divides it.
 *
 * <p>How much lighter is for people to weigh; that it is not the most possible can be seen.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "30")
public final class LighterForTheYoung {
    private static final Code GROUND = new Code("AGE_14_TO_17");

    private LighterForTheYoung() {}

    /** Refuses with {@code decision.not-lightened}. */
    public static Optional<Rejection> check(
            PenaltyLimits limits,
            @Nullable LocalDate bornOn,
            Charge charge,
            Violation violation,
            Optional<DiscretionTiers> tiers) {
        if (!AgeAndCapacity.isLightened(limits, bornOn, charge.actUntil())) {
            return Optional.empty();
        }
        Optional<Fen> most =
                violation.fine().map(range -> part(range, charge, tiers).maxFen());
        Fen fine = Sanction.total(SanctionKind.FINE, charge.sanctions());
        boolean isTheMost = charge.hasFine()
                && most.filter(bound -> fine.compareTo(bound) >= 0).isPresent();
        return charge.mitigation().contains(GROUND) && !isTheMost
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                "decision.not-lightened", limits.ages().lighterBelow(), GROUND, most.orElse(Fen.ZERO))
                        .inField("charges")
                        .on(Statute.PENALTY_LAW_2021.article("30")));
    }

    private static FineBounds part(FineBounds range, Charge charge, Optional<DiscretionTiers> tiers) {
        DiscretionTier tier = charge.tier();
        return tier == null
                ? range
                : tiers.map(benchmark -> TierRange.of(benchmark, tier, range)).orElse(range);
    }
}
