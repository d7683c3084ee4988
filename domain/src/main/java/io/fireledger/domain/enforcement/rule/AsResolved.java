package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Resolution;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the agency's leaders resolved together, the decision is what they resolved, in every sanction. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "57")
public final class AsResolved {
    private AsResolved() {}

    /** Refuses with {@code decision.not-as-resolved}. */
    public static Optional<Rejection> check(
            Resolution resolution, DecisionOutcome outcome, @Nullable NoPenaltyGround ground, List<Charge> charges) {
        boolean same = resolution.outcome() == outcome
                && resolution.ground() == ground
                && (outcome != DecisionOutcome.PENALTY
                        || sanctions(resolution.sanctions().stream())
                                .equals(sanctions(charges.stream().map(Charge::sanctions))));
        return same
                ? Optional.empty()
                : Optional.of(Rejection.of("decision.not-as-resolved").on(Statute.PENALTY_LAW_2021.article("57")));
    }

    /** Those of one charge have no order among them. */
    private static List<Set<Sanction>> sanctions(Stream<List<Sanction>> ofEach) {
        return ofEach.<Set<Sanction>>map(HashSet::new).toList();
    }
}
