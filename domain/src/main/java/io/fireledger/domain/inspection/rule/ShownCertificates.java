package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.Optional;

/** Officers show their enforcement certificates of their own accord before they inspect. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "55")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "14")
public final class ShownCertificates {
    private ShownCertificates() {}

    public static Optional<Rejection> check(boolean certificatesShown) {
        return certificatesShown
                ? Optional.empty()
                : Optional.of(Rejection.of("inspection.certificates-not-shown")
                        .inField("certificatesShown")
                        .on(Statute.PENALTY_LAW_2021.article("55"), Statute.INSPECTION_ORDER_120.article("14")));
    }
}
