package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.Resolution;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the leaders resolve is complete, and nothing the party was not told of. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "44")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "57")
public final class ResolutionWithinNotice {
    private ResolutionWithinNotice() {}

    /**
     * Refuses with {@code resolution.not-notified}, {@code resolution.ground-missing}, {@code resolution.ground-unexpected},
     * {@code resolution.sanctions-missing}, {@code resolution.sanctions-unexpected}, else as {@link NotAboveNotice}.
     *
     * @param notified the outcome of the notice
     * @param charges those of the notice
     */
    public static Optional<Rejection> check(DecisionOutcome notified, List<Charge> charges, Resolution resolution) {
        boolean isPenalty = resolution.outcome() == DecisionOutcome.PENALTY;
        boolean isGroundNeeded = resolution.outcome() == DecisionOutcome.NO_PENALTY;
        if (isPenalty && notified != DecisionOutcome.PENALTY) {
            return refuse("resolution.not-notified", "44");
        }
        if (isGroundNeeded != (resolution.ground() != null)) {
            return refuse(isGroundNeeded ? "resolution.ground-missing" : "resolution.ground-unexpected", "57");
        }
        List<List<Sanction>> sanctions = resolution.sanctions();
        if (!isPenalty) {
            return sanctions.isEmpty() ? Optional.empty() : refuse("resolution.sanctions-unexpected", "57");
        }
        return sanctions.size() == charges.size() && sanctions.stream().noneMatch(List::isEmpty)
                ? NotAboveNotice.check(charges, resolved(charges, sanctions))
                : refuse("resolution.sanctions-missing", "57", charges.size());
    }

    private static List<Charge> resolved(List<Charge> charges, List<List<Sanction>> sanctions) {
        return IntStream.range(0, charges.size())
                .mapToObj(i -> charges.get(i).with(sanctions.get(i)))
                .toList();
    }

    private static Optional<Rejection> refuse(String code, String article, Object... values) {
        return Optional.of(
                Rejection.of(code, values).inField("resolution").on(Statute.PENALTY_LAW_2021.article(article)));
    }
}
