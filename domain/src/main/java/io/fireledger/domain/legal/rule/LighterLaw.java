package io.fireledger.domain.legal.rule;

import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.FineBounds;
import io.fireledger.domain.legal.FixFirst;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.SanctionRole;
import io.fireledger.domain.legal.SanctionRule;
import io.fireledger.domain.legal.Violation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the law at the day of the decision is lighter than that at the day of the act, so that it is to be applied
 * (从旧兼从轻). It only weighs; which law is applied is decided by people, with reasons.
 *
 * <p>The greatest fine is compared first, then the least, then whether there must be one. Sanctions of other kinds are
 * compared by which there are; and a law that first gives a term to correct is lighter than one that does not. Where these
 * point different ways, or each law has a sanction the other lacks, the two are not comparable here.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "37")
public final class LighterLaw {
    private LighterLaw() {}

    /** What the later law is, seen from the earlier one. */
    public enum Outcome {
        SAME,
        LIGHTER,
        HARSHER,
        /** It is no violation any more, or none of such a party. */
        NO_VIOLATION,
        /** Lighter in one respect and harsher in another. */
        NOT_COMPARABLE
    }

    /**
     * @param atAct as it stood at the act
     * @param atDecision as it stands at the decision; empty: no longer in the catalogue
     */
    public static Outcome compare(Violation atAct, Optional<Violation> atDecision, PartyKind party) {
        return atDecision
                .filter(later -> later.covers(party))
                .map(later -> and(and(fines(atAct, later), kinds(atAct, later)), fixFirst(atAct, later)))
                .orElse(Outcome.NO_VIOLATION);
    }

    private static Outcome and(Outcome one, Outcome other) {
        if (one == other || other == Outcome.SAME) {
            return one;
        }
        return one == Outcome.SAME ? other : Outcome.NOT_COMPARABLE;
    }

    private static Outcome fines(Violation atAct, Violation later) {
        int most = Long.compare(most(later), most(atAct));
        int least = Long.compare(least(later), least(atAct));
        int must = Boolean.compare(mustFine(later), mustFine(atAct));
        int first = most != 0 ? most : least != 0 ? least : must;
        return first == 0 ? Outcome.SAME : first < 0 ? Outcome.LIGHTER : Outcome.HARSHER;
    }

    private static Outcome fixFirst(Violation atAct, Violation later) {
        if (atAct.fixFirst() == later.fixFirst()) {
            return Outcome.SAME;
        }
        if (atAct.fixFirst() == FixFirst.NONE) {
            return Outcome.LIGHTER;
        }
        return later.fixFirst() == FixFirst.NONE ? Outcome.HARSHER : Outcome.NOT_COMPARABLE;
    }

    private static long most(Violation violation) {
        return violation.fine().map(FineBounds::maxFen).map(Fen::value).orElse(0L);
    }

    private static long least(Violation violation) {
        return violation.fine().map(FineBounds::minFen).map(Fen::value).orElse(0L);
    }

    private static boolean mustFine(Violation violation) {
        return violation
                .rule(SanctionKind.FINE)
                .filter(rule -> rule.role() == SanctionRole.MANDATORY)
                .isPresent();
    }

    private static Outcome kinds(Violation atAct, Violation later) {
        Set<SanctionKind> before = others(atAct);
        Set<SanctionKind> after = others(later);
        if (before.equals(after)) {
            return Outcome.SAME;
        }
        if (before.containsAll(after)) {
            return Outcome.LIGHTER;
        }
        return after.containsAll(before) ? Outcome.HARSHER : Outcome.NOT_COMPARABLE;
    }

    private static Set<SanctionKind> others(Violation violation) {
        return violation.sanctions().stream()
                .map(SanctionRule::kind)
                .filter(kind -> kind != SanctionKind.FINE)
                .collect(Collectors.toSet());
    }
}
