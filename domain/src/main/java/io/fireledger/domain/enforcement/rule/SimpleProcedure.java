package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import java.util.Optional;

/** On the spot may be decided a warning, or a fine up to the limit for such a party, the limit included. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "51")
public final class SimpleProcedure {
    private SimpleProcedure() {}

    public static boolean allows(PenaltyLimits limits, PartyKind party, List<Sanction> sanctions) {
        return check(limits, party, sanctions).isEmpty();
    }

    /** Refuses with {@code simple-procedure.kind-too-grave}, {@code simple-procedure.fine-too-high}. */
    public static Optional<Rejection> check(PenaltyLimits limits, PartyKind party, List<Sanction> sanctions) {
        Fen most = limits.mostOnTheSpot(party);
        Fen fine = Sanction.total(SanctionKind.FINE, sanctions);
        return sanctions.stream()
                .map(Sanction::kind)
                .filter(kind -> kind != SanctionKind.WARNING && kind != SanctionKind.FINE)
                .findFirst()
                .map(kind -> Rejection.of("simple-procedure.kind-too-grave", kind))
                .or(() -> fine.compareTo(most) > 0
                        ? Optional.of(Rejection.of("simple-procedure.fine-too-high", fine, most))
                        : Optional.empty())
                .map(rejection -> rejection.inField("sanctions").on(Statute.PENALTY_LAW_2021.article("51")));
    }
}
