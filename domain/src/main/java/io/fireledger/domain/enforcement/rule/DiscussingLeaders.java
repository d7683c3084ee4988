package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The leaders of the agency discuss: two at least, each once, the one who leads the discussion among them. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "57")
public final class DiscussingLeaders {
    static final int FEWEST = 2;

    /** Posts whose holders lead an agency, whatever they were appointed as. */
    static final List<Code> LEADING_POSTS = List.of(new Code("HEAD"), new Code("DECISION_MAKER"));

    private DiscussingLeaders() {}

    /** Refuses with {@code discussion.member-twice}, {@code discussion.too-few-members}, {@code discussion.chair-missing}. */
    public static Optional<Rejection> check(List<OfficerId> members, OfficerId chair) {
        Set<OfficerId> seen = new HashSet<>();
        Optional<Rejection> twice = members.stream()
                .filter(member -> !seen.add(member))
                .findFirst()
                .flatMap(member -> refuse("discussion.member-twice", member));
        if (twice.isPresent()) {
            return twice;
        }
        if (seen.size() < FEWEST) {
            return refuse("discussion.too-few-members", seen.size(), FEWEST);
        }
        return seen.contains(chair) ? Optional.empty() : refuse("discussion.chair-missing", chair);
    }

    /** Refuses with {@code discussion.not-a-leader}: neither appointed as a leader nor in a leading post that day. */
    public static Optional<Rejection> leads(Standing standing, LocalDate day) {
        boolean isInLeadingPost = standing.postOn(day)
                .filter(held -> LEADING_POSTS.contains(held.post()))
                .isPresent();
        return standing.isLeading() || isInLeadingPost
                ? Optional.empty()
                : refuse("discussion.not-a-leader", standing.officer(), day);
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values).inField("opinions").on(Statute.PENALTY_LAW_2021.article("57")));
    }
}
