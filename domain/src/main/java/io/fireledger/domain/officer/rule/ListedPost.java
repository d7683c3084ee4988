package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import java.time.LocalDate;
import java.util.Optional;

/** A post is one of the listed ones: each has its list of duties, by which its holder is held or exempted. */
@LegalBasis(statute = Statute.CHONGQING_OPINION_2020, article = "18")
@LegalBasis(statute = Statute.XUCHANG_PLAN_2020, article = "12")
public final class ListedPost {
    static final String POSTS = "post";

    private ListedPost() {}

    public static Optional<Rejection> check(Law law, Code post, LocalDate on) {
        return law.isListed(POSTS, post, on)
                ? Optional.empty()
                : Optional.of(Rejection.of("officer.unknown-post", post)
                        .inField("post")
                        .on(Statute.CHONGQING_OPINION_2020.article("18"), Statute.XUCHANG_PLAN_2020.article("12")));
    }
}
