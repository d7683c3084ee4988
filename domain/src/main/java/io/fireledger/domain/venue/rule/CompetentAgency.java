package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who accepted an application decides on it, and who granted a permit rescinds it: one agency, in its own name. */
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "22")
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "69")
public final class CompetentAgency {
    private CompetentAgency() {}

    /** @param acting the authority in whose name the act is done; null where the actor has none */
    public static Optional<Rejection> check(@Nullable AuthorityId acting, AuthorityId agency) {
        return agency.equals(acting)
                ? Optional.empty()
                : Optional.of(Rejection.of("permit.another-agency", agency)
                        .on(Statute.LICENSING_LAW_2019.article("22"), Statute.LICENSING_LAW_2019.article("69")));
    }
}
