package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time an officer may stay in one post. How long that is, the texts leave to the province: no rule in the reference
 * data, no term.
 *
 * <p>No officer answers for it, but the agency: nobody moves on unasked. Unit: months from the first day in post; never provisional, since no working day is counted.
 */
final class Tenure {
    static final String RULE = "officer.post-rotation";

    private Tenure() {}

    /** Last day in a post begun on that day; empty where no rule is in force then. */
    static Optional<LocalDate> dueOn(Law law, LocalDate from) {
        return law.term(RULE, from)
                .map(rule -> Term.due(from, rule, law.calendar()).lastDay());
    }

    static List<TermChange> terms(
            LocalDate from,
            @Nullable LocalDate rotationDueOn,
            @Nullable AuthorityId agency,
            @Nullable LocalDate formerFrom) {
        Stream<TermChange> ended = formerFrom == null ? Stream.empty() : Stream.of(ended(formerFrom, from));
        Stream<TermChange> opened = rotationDueOn == null
                ? Stream.empty()
                : Stream.of(new TermChange.Opened(key(from), from, rotationDueOn, false, null, agency));
        return Stream.concat(ended, opened).toList();
    }

    static TermChange ended(LocalDate from, LocalDate on) {
        return new TermChange.Ended(key(from), on);
    }

    private static TermKey key(LocalDate from) {
        return new TermKey(RULE, from.toString());
    }
}
