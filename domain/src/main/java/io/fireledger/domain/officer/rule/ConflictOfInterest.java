package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.Standing;
import java.util.Optional;

/** Who is tied to an enterprise, by kinship, shares, employment or otherwise, takes no part in what concerns it. */
@LegalBasis(statute = Statute.CIVIL_SERVANT_LAW_2018, article = "74")
@LegalBasis(statute = Statute.CIVIL_SERVANT_LAW_2018, article = "76")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "43")
public final class ConflictOfInterest {
    private ConflictOfInterest() {}

    /** Refuses with {@code officer.conflicted} while a declared relation to the enterprise stands. */
    public static Optional<Rejection> check(Standing standing, EnterpriseId enterprise) {
        return standing.isTiedTo(enterprise)
                ? Optional.of(Rejection.of("officer.conflicted", standing.officer(), enterprise)
                        .on(
                                Statute.CIVIL_SERVANT_LAW_2018.article("74"),
                                Statute.CIVIL_SERVANT_LAW_2018.article("76"),
                                Statute.PENALTY_LAW_2021.article("43")))
                : Optional.empty();
    }
}
