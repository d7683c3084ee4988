package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.PenaltyLimits.HearingThreshold;
import io.fireledger.domain.legal.SanctionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the party may ask for a hearing: a large fine or confiscation, the amount of the threshold included, or a kind of
 * sanction that always gives one. The fines of one decision on one party are taken together.
 *
 * <p>Where no threshold is known for such a party before such an authority, a fine gives a hearing: nobody loses a right
 * because a figure is missing.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "63")
public final class HearingRight {
    private HearingRight() {}

    /** Why a hearing may be asked for. */
    public enum Ground {
        LARGE_FINE,
        LARGE_CONFISCATION,
        KIND_OF_SANCTION
    }

    /**
     * @param authority kind of authority that decides: code of {@code penalty-authority}
     * @return every ground there is; empty: no hearing
     */
    public static List<Ground> of(PenaltyLimits limits, Code authority, PartyKind party, List<Sanction> sanctions) {
        Optional<HearingThreshold> threshold = limits.hearingThreshold(authority, party);
        List<Ground> grounds = new ArrayList<>();
        if (reaches(Sanction.total(SanctionKind.FINE, sanctions), threshold.map(HearingThreshold::leastFineFen))) {
            grounds.add(Ground.LARGE_FINE);
        }
        if (reaches(
                Sanction.total(SanctionKind.CONFISCATE_GAINS, sanctions),
                threshold.map(HearingThreshold::leastConfiscationFen))) {
            grounds.add(Ground.LARGE_CONFISCATION);
        }
        if (sanctions.stream().map(Sanction::kind).anyMatch(limits::givesHearing)) {
            grounds.add(Ground.KIND_OF_SANCTION);
        }
        return List.copyOf(grounds);
    }

    private static boolean reaches(Fen amount, Optional<Fen> least) {
        return amount.value() > 0
                && least.map(bound -> amount.compareTo(bound) >= 0).orElse(true);
    }
}
