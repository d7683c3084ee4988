package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/** At least two officers handle a case, whatever the procedure; one who is named twice is one. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "42")
public final class TwoOfficers {
    static final int MINIMUM = 2;

    private TwoOfficers() {}

    /** Refuses with {@code case.too-few-handlers}. */
    public static Optional<Rejection> check(List<OfficerId> officers) {
        long distinct = officers.stream().distinct().count();
        return distinct >= MINIMUM
                ? Optional.empty()
                : Optional.of(
                        Rejection.of("case.too-few-handlers", distinct).on(Statute.PENALTY_LAW_2021.article("42")));
    }
}
