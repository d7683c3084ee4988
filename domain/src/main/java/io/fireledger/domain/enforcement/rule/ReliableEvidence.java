package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Monitoring;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nothing rests on evidence that was excluded, or on what a monitor recorded and nobody reviewed. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "41")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "46")
public final class ReliableEvidence {
    private ReliableEvidence() {}

    /**
     * Refuses with {@code evidence.excluded}, {@code evidence.monitoring-unreviewed}.
     *
     * @param monitoring null: no electronic monitor took it
     */
    public static Optional<Rejection> check(int number, boolean isExcluded, @Nullable Monitoring monitoring) {
        if (isExcluded) {
            return Optional.of(Rejection.of("evidence.excluded", number)
                    .inField("evidence")
                    .on(Statute.PENALTY_LAW_2021.article("46")));
        }
        return monitoring == null || monitoring.allowsReliance()
                ? Optional.empty()
                : Optional.of(Rejection.of("evidence.monitoring-unreviewed", number)
                        .inField("evidence")
                        .on(Statute.PENALTY_LAW_2021.article("41")));
    }
}
