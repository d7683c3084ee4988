package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who got a permit by fraud or bribery cannot apply for it again for three years, who concealed facts or handed in false
 * material not for one. The bar runs from the day of the decision; its last day is part of it.
 */
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "78")
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "79")
public final class ReapplicationBar {
    private ReapplicationBar() {}

    /** @param barredUntil last day of the applicant's bar; null where it was never barred */
    public static Optional<Rejection> check(@Nullable LocalDate barredUntil, EnterpriseId applicant, LocalDate today) {
        return barredUntil == null || today.isAfter(barredUntil)
                ? Optional.empty()
                : Optional.of(Rejection.of("permit.barred", applicant, barredUntil)
                        .on(Statute.LICENSING_LAW_2019.article("78"), Statute.LICENSING_LAW_2019.article("79")));
    }
}
