package io.fireledger.domain.enterprise.rule;

import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.Optional;

/** What has ended as a legal person acts no more and is changed no more. */
@LegalBasis(statute = Statute.CIVIL_CODE_2020, article = "59")
@LegalBasis(statute = Statute.CIVIL_CODE_2020, article = "68")
public final class NotDissolved {
    private NotDissolved() {}

    public static Optional<Rejection> check(EnterpriseStanding.Entry standing) {
        return standing.isDissolved()
                ? Optional.of(Rejection.of("enterprise.dissolved", standing.enterprise())
                        .on(Statute.CIVIL_CODE_2020.article("59"), Statute.CIVIL_CODE_2020.article("68")))
                : Optional.empty();
    }
}
