package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltyLimits.StepGround;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case is like, as far as it decides which steps it needs.
 *
 * @param circumstances codes of {@code case-circumstance}
 * @param tier the gravest tier of the violations a penalty is proposed for; null: none has one
 * @param sanctions all that are proposed for the party
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "57")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "58")
public record CaseFacts(
        PartyKind party, List<Code> circumstances, @Nullable DiscretionTier tier, List<Sanction> sanctions) {

    /** Whether everything the ground names is met. */
    boolean meet(StepGround ground) {
        Fen least = ground.leastFineFen();
        return (ground.circumstance() == null || circumstances.contains(ground.circumstance()))
                && (ground.kind() == null || sanctions.stream().anyMatch(sanction -> sanction.kind() == ground.kind()))
                && (ground.tier() == null || ground.tier() == tier)
                && (ground.party() == null || ground.party() == party)
                && (least == null
                        || Sanction.total(SanctionKind.FINE, sanctions).compareTo(least) >= 0);
    }
}
