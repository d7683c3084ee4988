package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.FineBounds;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.rule.TierRange;
import java.util.Optional;

/**
 * A fine lies within the range of its norm, both bounds included, and within the tier the act was weighed to be of.
 *
 * <p>Below the minimum it may go only with a ground for mitigation (减轻), above the maximum never. Outside its tier it may
 * lie only with reasons, which also make a legal review needed. Where no benchmark is in force the norm's range alone counts.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "4")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "32")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "34")
public final class FineRange {
    private FineRange() {}

    /**
     * Refuses with {@code sanction.outside-range}, {@code sanction.below-minimum}, {@code sanction.tier-missing}, {@code
     * sanction.outside-tier}; a norm without a range in money has nothing to refuse here.
     */
    public static Optional<Rejection> check(
            Violation violation, Optional<DiscretionTiers> tiers, Assessment assessment, Fen fine) {
        return violation.fine().flatMap(range -> check(violation, range, tiers, assessment, fine));
    }

    private static Optional<Rejection> check(
            Violation violation, FineBounds range, Optional<DiscretionTiers> tiers, Assessment assessment, Fen fine) {
        if (fine.compareTo(range.maxFen()) > 0) {
            return refuse("sanction.outside-range", "4", fine, range.minFen(), range.maxFen(), violation.code());
        }
        if (fine.compareTo(range.minFen()) < 0) {
            return assessment.mitigation().isEmpty()
                    ? refuse("sanction.below-minimum", "32", fine, range.minFen(), violation.code())
                    : Optional.empty();
        }
        return tiers.flatMap(benchmark -> withinTier(violation, range, benchmark, assessment, fine));
    }

    private static Optional<Rejection> withinTier(
            Violation violation, FineBounds range, DiscretionTiers tiers, Assessment assessment, Fen fine) {
        DiscretionTier tier = assessment.tier();
        if (tier == null) {
            return refuse("sanction.tier-missing", "34", violation.code());
        }
        FineBounds part = TierRange.of(tiers, tier, range);
        String reasons = assessment.tierReasons();
        return part.contains(fine) || (reasons != null && !reasons.isBlank())
                ? Optional.empty()
                : refuse("sanction.outside-tier", "34", fine, part.minFen(), part.maxFen(), tier);
    }

    private static Optional<Rejection> refuse(String code, String article, Object... values) {
        return Optional.of(
                Rejection.of(code, values).inField("amountFen").on(Statute.PENALTY_LAW_2021.article(article)));
    }
}
