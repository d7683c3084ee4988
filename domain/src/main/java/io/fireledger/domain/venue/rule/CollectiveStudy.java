package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/** A study is collective (集体研究) where more than one takes part; the text names no other number. */
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "21")
public final class CollectiveStudy {
    static final int MINIMUM = 2;

    private CollectiveStudy() {}

    public static Optional<Rejection> check(List<OfficerId> members) {
        long distinct = members.stream().distinct().count();
        return distinct >= MINIMUM
                ? Optional.empty()
                : Optional.of(Rejection.of("major-hazard.not-collective", distinct, MINIMUM)
                        .inField("members")
                        .on(Statute.INSPECTION_ORDER_120.article("21")));
    }
}
