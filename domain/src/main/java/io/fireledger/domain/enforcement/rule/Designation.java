package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dispute over whose case it is ends when the common superior designates one of the two, or one of them gives way: nobody
 * awards a disputed case to itself.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "25")
public final class Designation {
    private Designation() {}

    /**
     * Refuses with {@code case.designated-stranger}, {@code case.cannot-award-itself}, {@code case.not-common-superior}.
     *
     * @param own whose case it is so far
     * @param other the agency that claims it
     * @param designated who is to have it
     * @param by who says so
     */
    public static Optional<Rejection> check(
            AuthorityId own, AuthorityId other, AuthorityId designated, AuthorityId by, AuthorityStanding authorities) {
        if (!designated.equals(own) && !designated.equals(other)) {
            return refuse("case.designated-stranger", designated, own, other).map(r -> r.inField("agency"));
        }
        if (by.equals(own) || by.equals(other)) {
            return by.equals(designated) ? refuse("case.cannot-award-itself", by) : Optional.empty();
        }
        return isAbove(by, own, authorities) && isAbove(by, other, authorities)
                ? Optional.empty()
                : refuse("case.not-common-superior", by, own, other);
    }

    private static boolean isAbove(AuthorityId superior, AuthorityId below, AuthorityStanding authorities) {
        return Stream.iterate(
                        parent(below, authorities),
                        Optional::isPresent,
                        above -> above.flatMap(authority -> parent(authority, authorities)))
                .flatMap(Optional::stream)
                .anyMatch(superior::equals);
    }

    private static Optional<AuthorityId> parent(AuthorityId authority, AuthorityStanding authorities) {
        return authorities.of(authority).flatMap(entry -> Optional.ofNullable(entry.parent()));
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values).on(Statute.PENALTY_LAW_2021.article("25")));
    }
}
