package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.officer.Recusal;
import io.fireledger.domain.officer.RecusalOrigin;
import io.fireledger.domain.officer.Standing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recusal is asked for by the officer, by a party who gives a name, or taken up by the agency; one request on a matter
 * at a time, and none once it is granted.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "43")
@LegalBasis(statute = Statute.CIVIL_SERVANT_LAW_2018, article = "77")
public final class RecusalRequest {
    private RecusalRequest() {}

    /** Refuses with {@code officer.recusal-not-own} or {@code officer.recusal-applicant}. */
    public static Optional<Rejection> checkOrigin(
            OfficerId concerned, RecusalOrigin origin, @Nullable String applicant, @Nullable OfficerId actor) {
        if (origin == RecusalOrigin.SELF && !concerned.equals(actor)) {
            return refused("officer.recusal-not-own", "origin", concerned);
        }
        return (origin == RecusalOrigin.PARTY) == (applicant != null)
                ? Optional.empty()
                : refused("officer.recusal-applicant", "applicant", origin);
    }

    /** Refuses with {@code officer.recusal-pending} or {@code officer.already-recused}. */
    public static Optional<Rejection> checkNew(Standing standing, SubjectRef matter) {
        Optional<Recusal.State> state = standing.recusalFrom(matter);
        if (state.filter(Recusal.State.REQUESTED::equals).isPresent()) {
            return refused("officer.recusal-pending", "matter", standing.officer(), matter);
        }
        return state.filter(Recusal.State.GRANTED::equals)
                .flatMap(granted -> refused("officer.already-recused", "matter", standing.officer(), matter));
    }

    /** Refuses with {@code officer.no-recusal-request} to decide what is not asked for, or is decided. */
    public static Optional<Rejection> checkOpen(Standing standing, SubjectRef matter) {
        return standing.recusalFrom(matter)
                        .filter(Recusal.State.REQUESTED::equals)
                        .isPresent()
                ? Optional.empty()
                : refused("officer.no-recusal-request", "matter", standing.officer(), matter);
    }

    private static Optional<Rejection> refused(String code, String field, Object... values) {
        return Optional.of(Rejection.of(code, values)
                .inField(field)
                .on(Statute.PENALTY_LAW_2021.article("43"), Statute.CIVIL_SERVANT_LAW_2018.article("77")));
    }
}
