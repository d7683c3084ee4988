package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term whose last day went by without the act, whether the act came later or not.
 *
 * @param rule code of the term
 * @param of what in the stream it concerns; empty where the stream has but one such term
 * @param officer who answers for it; null where no officer is known
 * @param authority whose term it is; null where none is known
 */
public record MissedTerm(
        String rule,
        String of,
        LocalDate dueOn,
        @Nullable OfficerId officer,
        @Nullable AuthorityId authority) {

    static MissedTerm of(RunningTerm term) {
        return new MissedTerm(term.key().rule(), term.key().of(), term.dueOn(), term.officer(), term.authority());
    }

    List<TermChange> changes() {
        return List.of(new TermChange.Missed(new TermKey(rule, of)));
    }
}
