package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/** At least two officers inspect; one who is named twice is one. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "42")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "14")
public final class InspectorPair {
    static final int MINIMUM = 2;

    private InspectorPair() {}

    public static Optional<Rejection> check(List<OfficerId> officers) {
        long distinct = officers.stream().distinct().count();
        return distinct >= MINIMUM
                ? Optional.empty()
                : Optional.of(Rejection.of("inspection.too-few-inspectors", distinct, MINIMUM)
                        .inField("officers")
                        .on(Statute.PENALTY_LAW_2021.article("42"), Statute.INSPECTION_ORDER_120.article("14")));
    }
}
