package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who enforces holds, on the day of the act, a certificate that counts and a post.
 *
 * <p>Unit: days in China time; the first and the last day of a certificate and the first day of a post count.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "42")
public final class Qualification {
    private Qualification() {}

    /** Refuses with {@code officer.departed}, else {@code officer.not-certified}, else {@code officer.not-in-post}. */
    public static Optional<Rejection> check(Standing standing, LocalDate day) {
        Optional<Rejection> departed = InOffice.check(standing, day);
        if (departed.isPresent()) {
            return departed;
        }
        if (!standing.isCertifiedOn(day)) {
            return refused("officer.not-certified", standing, day);
        }
        return standing.postOn(day).isPresent() ? Optional.empty() : refused("officer.not-in-post", standing, day);
    }

    private static Optional<Rejection> refused(String code, Standing standing, LocalDate day) {
        return Optional.of(Rejection.of(code, standing.officer(), day).on(Statute.PENALTY_LAW_2021.article("42")));
    }
}
