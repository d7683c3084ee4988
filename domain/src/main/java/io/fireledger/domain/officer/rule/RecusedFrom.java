package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.officer.Recusal;
import io.fireledger.domain.officer.Standing;
import java.util.List;
import java.util.Optional;

/** Who is recused from a matter takes no part in it; whose recusal is merely asked for goes on with the work. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "43")
public final class RecusedFrom {
    private RecusedFrom() {}

    /**
     * Refuses with {@code officer.recused} where a request was granted for any of the matters.
     *
     * @param matters what the act concerns: itself, the venue, the enterprise
     */
    public static Optional<Rejection> check(Standing standing, List<SubjectRef> matters) {
        return matters.stream()
                .filter(matter -> standing.recusalFrom(matter)
                        .filter(Recusal.State.GRANTED::equals)
                        .isPresent())
                .findFirst()
                .map(matter -> Rejection.of("officer.recused", standing.officer(), matter)
                        .on(Statute.PENALTY_LAW_2021.article("43")));
    }
}
