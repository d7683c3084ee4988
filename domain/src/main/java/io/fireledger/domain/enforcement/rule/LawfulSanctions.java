package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything the law asks of the sanctions for one violation: they are for a party it covers, provided, complete, and the
 * fine lies where it may. Notice and decision ask the same.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "4")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "5")
public final class LawfulSanctions {
    private LawfulSanctions() {}

    /** Refuses with the first objection of {@link CoveredParty}, {@link ProvidedSanctions}, {@link FineRange}. */
    public static Optional<Rejection> check(
            Violation violation,
            Optional<DiscretionTiers> tiers,
            PartyKind party,
            Assessment assessment,
            List<Sanction> sanctions) {
        return check(violation, tiers, party, assessment, sanctions, Set.of());
    }

    /** @param spared see {@link ProvidedSanctions} */
    public static Optional<Rejection> check(
            Violation violation,
            Optional<DiscretionTiers> tiers,
            PartyKind party,
            Assessment assessment,
            List<Sanction> sanctions,
            Set<SanctionKind> spared) {
        return CoveredParty.check(violation, party)
                .or(() -> ProvidedSanctions.check(violation, assessment, sanctions, spared))
                .or(() -> fines(sanctions)
                        .flatMap(fine -> FineRange.check(violation, tiers, assessment, fine).stream())
                        .findFirst());
    }

    private static Stream<Fen> fines(List<Sanction> sanctions) {
        return sanctions.stream()
                .filter(sanction -> sanction.kind() == SanctionKind.FINE)
                .flatMap(sanction -> Optional.ofNullable(sanction.amountFen()).stream());
    }
}
