package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionEvent.GovernmentDecisionRecorded;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A suspension of business with a large impact on economy and society is decided by the government, on the request of the
 * emergency department. The agency imposes it only as the government decided, and never against it.
 */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "70")
public final class GovernmentDecides {
    private GovernmentDecides() {}

    /**
     * Refuses with {@code sanction.government-decides}, {@code sanction.government-refused}.
     *
     * @param isOfLargeImpact whether such a suspension would have a large impact
     * @param decisions of the government, the last one on a charge counting
     */
    public static Optional<Rejection> check(
            List<Charge> charges, boolean isOfLargeImpact, List<GovernmentDecisionRecorded> decisions) {
        return IntStream.range(0, charges.size())
                .filter(i -> isSuspended(charges.get(i)))
                .mapToObj(i -> check(i, isOfLargeImpact, on(i, decisions)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the government refused the suspension, so that it is left out whatever the norm commands. */
    public static boolean isRefused(int charge, List<GovernmentDecisionRecorded> decisions) {
        return on(charge, decisions).filter(decision -> !decision.granted()).isPresent();
    }

    public static boolean isSuspended(Charge charge) {
        return charge.sanctions().stream().map(Sanction::kind).anyMatch(SanctionKind.SUSPEND_BUSINESS::equals);
    }

    private static Optional<Rejection> check(
            int charge, boolean isOfLargeImpact, Optional<GovernmentDecisionRecorded> decision) {
        if (decision.isEmpty()) {
            return isOfLargeImpact ? refuse("sanction.government-decides", charge + 1) : Optional.empty();
        }
        return decision.get().granted()
                ? Optional.empty()
                : refuse(
                        "sanction.government-refused",
                        charge + 1,
                        decision.get().documentNumber());
    }

    private static Optional<GovernmentDecisionRecorded> on(int charge, List<GovernmentDecisionRecorded> decisions) {
        return decisions.stream()
                .filter(decision -> decision.charges().contains(charge))
                .reduce((earlier, later) -> later);
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(
                Rejection.of(code, values).inField("charges").on(Statute.FIRE_PROTECTION_LAW_2021.article("70")));
    }
}
