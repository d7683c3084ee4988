package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.PenaltyLimits.StepGround;
import java.util.List;

/** In a complex case, and on a penalty for a serious violation, the agency's leaders discuss and decide together. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "57")
public final class CollectiveDiscussionNeed {
    private CollectiveDiscussionNeed() {}

    /** Codes of every ground there is; empty: none is needed. */
    public static List<Code> of(PenaltyLimits limits, CaseFacts facts) {
        return limits.collectiveDiscussion().stream()
                .filter(facts::meet)
                .map(StepGround::code)
                .toList();
    }
}
