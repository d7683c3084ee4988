package io.fireledger.domain.authority.rule;

import io.fireledger.domain.authority.HeadTerm;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/**
 * On any day one officer at most heads an authority, whether in the first post or presiding without it: the decision
 * the law gives to the head (负责人) has one author.
 *
 * <p>First and last day both count. A term without an end gives way to the next head's first day.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "57")
public final class OneHead {
    private OneHead() {}

    /** Refuses with {@code authority.head-dates} or, naming the other head, {@code authority.head-overlaps}. */
    public static Optional<Rejection> check(List<HeadTerm> recorded, HeadTerm next) {
        if (next.until() != null && next.until().isBefore(next.from())) {
            return Optional.of(Rejection.of("authority.head-dates", next.from(), next.until())
                    .inField("until")
                    .on(Statute.PENALTY_LAW_2021.article("57")));
        }
        return recorded.stream()
                .filter(term -> !term.isSameTermAs(next) && overlap(term, next))
                .findFirst()
                .map(term -> Rejection.of("authority.head-overlaps", term.head(), term.from())
                        .inField("from")
                        .on(Statute.PENALTY_LAW_2021.article("57")));
    }

    private static boolean overlap(HeadTerm one, HeadTerm other) {
        HeadTerm earlier = one.from().isAfter(other.from()) ? other : one;
        HeadTerm later = earlier.equals(one) ? other : one;
        return earlier.from().equals(later.from())
                || (earlier.until() != null && !earlier.until().isBefore(later.from()));
    }
}
