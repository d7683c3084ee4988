package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.Violation;
import java.util.Optional;

/** A norm is applied to none but the kinds of party it names: some to units only, some to persons only. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "4")
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "60")
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "67")
public final class CoveredParty {
    private CoveredParty() {}

    /** Refuses with {@code party.kind-not-covered}. */
    public static Optional<Rejection> check(Violation violation, PartyKind party) {
        return violation.covers(party)
                ? Optional.empty()
                : Optional.of(Rejection.of("party.kind-not-covered", violation.code(), party)
                        .inField("violation")
                        .on(Statute.PENALTY_LAW_2021.article("4")));
    }
}
