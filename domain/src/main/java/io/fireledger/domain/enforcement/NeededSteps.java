package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.rule.CaseFacts;
import io.fireledger.domain.enforcement.rule.CollectiveDiscussionNeed;
import io.fireledger.domain.enforcement.rule.LegalReviewNeed;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which steps a case needs before its decision, by the limits its investigation was concluded under: a later edition never
 * moves it.
 */
final class NeededSteps {
    private static final Code HEARING_HELD = new Code("HEARING_HELD");
    private static final Code OUTSIDE_TIER = new Code("OUTSIDE_TIER");
    private static final Code BELOW_MINIMUM = new Code("BELOW_MINIMUM");

    private NeededSteps() {}

    /**
     * Every ground for a legal review there is, with those that were stated when the case was submitted for one; empty: none is
     * needed.
     */
    static List<ReviewNeed> review(CaseFile file, List<Charge> charges, Law law) {
        return Stream.concat(demanded(file, charges, law).stream(), file.statedNeeds.stream())
                .distinct()
                .toList();
    }

    /** Those of the grounds the rules themselves find; whoever submits the case must name them. */
    static List<ReviewNeed> demanded(CaseFile file, List<Charge> charges, Law law) {
        return LegalReviewNeed.of(limits(file, law), facts(file, charges, law));
    }

    /** Codes of every ground for a collective discussion; empty: none is needed. */
    static List<Code> discussion(CaseFile file, List<Charge> charges, Law law) {
        return CollectiveDiscussionNeed.of(limits(file, law), facts(file, charges, law));
    }

    private static CaseFacts facts(CaseFile file, List<Charge> charges, Law law) {
        Stream<Code> stated = file.statedNeeds.stream().map(need -> new Code(need.name()));
        Stream<Code> heard = file.wasHeard ? Stream.of(HEARING_HELD) : Stream.empty();
        Stream<Code> outside = charges.stream().anyMatch(charge -> charge.tierReasons() != null)
                ? Stream.of(OUTSIDE_TIER)
                : Stream.empty();
        Stream<Code> below = charges.stream().anyMatch(charge -> isBelowMinimum(charge, file, law))
                ? Stream.of(BELOW_MINIMUM)
                : Stream.empty();
        DiscretionTier gravest = charges.stream()
                .filter(charge -> !charge.sanctions().isEmpty())
                .map(Charge::tier)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new CaseFacts(
                file.party.kind(),
                Stream.of(stated, heard, outside, below)
                        .flatMap(codes -> codes)
                        .distinct()
                        .toList(),
                gravest,
                charges.stream().flatMap(charge -> charge.sanctions().stream()).toList());
    }

    /** Fined, and less than the norm provides at the least (减轻). */
    private static boolean isBelowMinimum(Charge charge, CaseFile file, Law law) {
        Fen fine = Sanction.total(SanctionKind.FINE, charge.sanctions());
        return charge.hasFine()
                && law.violation(charge.violation(), charge.lawOn(), file.division)
                        .flatMap(Violation::fine)
                        .filter(range -> fine.compareTo(range.minFen()) < 0)
                        .isPresent();
    }

    private static PenaltyLimits limits(CaseFile file, Law law) {
        return law.penaltyLimits(file.editions().get(0).limits()).orElseThrow();
    }
}
