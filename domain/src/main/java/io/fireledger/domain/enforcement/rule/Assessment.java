package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DiscretionTier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an act is weighed: what the sanctions rest on.
 *
 * @param tier how grave it is by the benchmark; null: the norm has no range a benchmark divides
 * @param mitigation grounds for going lighter or below the minimum: codes of {@code mitigation-ground}
 * @param tierReasons why the fine lies outside the tier; null: it does not
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "5")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "32")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "34")
public record Assessment(
        @Nullable DiscretionTier tier,
        List<Code> mitigation,
        @Nullable String tierReasons) {

    public static Assessment of(DiscretionTier tier) {
        return new Assessment(tier, List.of(), null);
    }
}
