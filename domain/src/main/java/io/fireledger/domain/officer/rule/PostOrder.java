package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.Optional;

/** An officer rotates from one post to another, on a later day. */
@LegalBasis(statute = Statute.CIVIL_SERVANT_LAW_2018, article = "71")
@LegalBasis(statute = Statute.CHONGQING_OPINION_2020, article = "13")
public final class PostOrder {
    private PostOrder() {}

    /** Refuses with {@code officer.not-in-post}, {@code officer.same-post} or {@code officer.rotation-dates}. */
    public static Optional<Rejection> check(Standing standing, Code post, LocalDate from) {
        Optional<Standing.Post> last = standing.lastPost();
        if (last.isEmpty()) {
            return refused("officer.not-in-post", "post", standing.officer(), from);
        }
        if (last.get().post().equals(post)) {
            return refused("officer.same-post", "post", standing.officer(), post);
        }
        return from.isAfter(last.get().from())
                ? Optional.empty()
                : refused("officer.rotation-dates", "from", from, last.get().from());
    }

    private static Optional<Rejection> refused(String code, String field, Object... values) {
        return Optional.of(Rejection.of(code, values)
                .inField(field)
                .on(Statute.CIVIL_SERVANT_LAW_2018.article("71"), Statute.CHONGQING_OPINION_2020.article("13")));
    }
}
