package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/**
 * Once the court has fined the act as a crime, the agency does not fine it any more. A fine it had imposed before is set off by
 * the court; sanctions of other kinds are not barred.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "35")
public final class CriminalFine {
    private CriminalFine() {}

    /** Refuses with {@code fine.criminal-fine-imposed}. */
    public static Optional<Rejection> check(boolean isCriminallyFined, List<Charge> charges) {
        return isCriminallyFined && charges.stream().anyMatch(Charge::hasFine)
                ? Optional.of(Rejection.of("fine.criminal-fine-imposed")
                        .inField("charges")
                        .on(Statute.PENALTY_LAW_2021.article("35")))
                : Optional.empty();
    }
}
