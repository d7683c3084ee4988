package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who reviews a case in law holds the post of a legal reviewer that day, and the national qualification of the legal
 * profession, unless the officer was a reviewer already before the law asked it of those who begin.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "58")
public final class ReviewerQualification {
    static final Code POST = new Code("LEGAL_REVIEWER");

    /** The day the Penalty Law as amended in 2017 came into force: who begins to review from then on must hold it. */
    static final LocalDate ASKED_SINCE = LocalDate.of(2018, 1, 1);

    private ReviewerQualification() {}

    /** Refuses with {@code review.not-a-reviewer}, else {@code review.not-legally-qualified}. */
    public static Optional<Rejection> check(Standing standing, LocalDate day) {
        if (standing.postOn(day).filter(held -> held.post().equals(POST)).isEmpty()) {
            return refuse("review.not-a-reviewer", standing, day);
        }
        boolean isOfOld = standing.firstDayAs(POST)
                .filter(first -> first.isBefore(ASKED_SINCE))
                .isPresent();
        return isOfOld || standing.isLegallyQualifiedOn(day)
                ? Optional.empty()
                : refuse("review.not-legally-qualified", standing, day);
    }

    private static Optional<Rejection> refuse(String code, Standing standing, LocalDate day) {
        return Optional.of(Rejection.of(code, standing.officer(), day).on(Statute.PENALTY_LAW_2021.article("58")));
    }
}
