package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.ReviewNeed;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.PenaltyLimits.StepGround;
import java.util.Arrays;
import java.util.List;

/** Without a legal review that passed, no decision is made in a case the law or the configured list names. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "58")
public final class LegalReviewNeed {
    private LegalReviewNeed() {}

    /** Every ground there is; empty: none is needed. A configured ground that is none of the law's own counts as by law. */
    public static List<ReviewNeed> of(PenaltyLimits limits, CaseFacts facts) {
        return limits.legalReview().stream()
                .filter(facts::meet)
                .map(LegalReviewNeed::need)
                .distinct()
                .toList();
    }

    private static ReviewNeed need(StepGround ground) {
        return Arrays.stream(ReviewNeed.values())
                .filter(need -> need.name().equals(ground.code().value()))
                .findFirst()
                .orElse(ReviewNeed.BY_LAW);
    }
}
