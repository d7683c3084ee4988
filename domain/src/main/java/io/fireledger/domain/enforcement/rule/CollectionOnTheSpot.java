package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.PenaltyLimits;
import java.util.Optional;

/**
 * Officers collect a fine on the spot only if it was decided on the spot, and is no more than the limit, the limit included,
 * or could hardly be collected later; any other at remote places alone, at the party's own request.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "68")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "69")
public final class CollectionOnTheSpot {
    private CollectionOnTheSpot() {}

    /**
     * Refuses with {@code fine.not-collected-on-the-spot}.
     *
     * @param decidedOnTheSpot whether the fine was decided in the simple procedure
     * @param hardLater whether it could hardly be collected later
     * @param askedFor whether the party asked for it at a remote place, on water or where transport is poor
     */
    public static Optional<Rejection> check(
            PenaltyLimits limits, Fen fine, boolean decidedOnTheSpot, boolean hardLater, boolean askedFor) {
        Fen most = limits.collection().mostFen();
        boolean small = fine.compareTo(most) <= 0;
        return askedFor || (decidedOnTheSpot && (small || hardLater))
                ? Optional.empty()
                : Optional.of(Rejection.of("fine.not-collected-on-the-spot", fine, most)
                        .on(Statute.PENALTY_LAW_2021.article("68"), Statute.PENALTY_LAW_2021.article("69")));
    }
}
