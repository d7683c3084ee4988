package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an event does to one term of its stream. */
public sealed interface TermChange {
    TermKey key();

    /**
     * The term begins.
     *
     * @param from the day whose next day is day one
     * @param dueOn last day on which the act is in time
     * @param provisional whether that day lies beyond the known calendar and counts weekdays only
     * @param officer who answers for it; null where no officer is known yet
     * @param authority whose term it is; null where none is known
     */
    record Opened(
            TermKey key,
            LocalDate from,
            LocalDate dueOn,
            boolean provisional,
            @Nullable OfficerId officer,
            @Nullable AuthorityId authority)
            implements TermChange {}

    /**
     * What the term was for was done, or the term lost its object.
     *
     * @param on the day it was done on in the world; late where after the last day
     */
    record Ended(TermKey key, LocalDate on) implements TermChange {}

    /**
     * Another officer answers for the term from now on.
     *
     * @param authority whose term it is now; null: whose it was
     */
    record Handed(TermKey key, OfficerId officer, @Nullable AuthorityId authority) implements TermChange {
        public Handed(TermKey key, OfficerId officer) {
            this(key, officer, null);
        }
    }

    /** The last day is no longer provisional. */
    record Fixed(TermKey key, LocalDate dueOn) implements TermChange {}

    /**
     * The term is over and nobody missed it: a right was not used, or what it was a right in is gone. It ends with its last day
     * at the latest.
     *
     * @param key where nothing is said in {@code of}, that term of the rule which still runs, whatever it concerns
     */
    record Lapsed(TermKey key, LocalDate on) implements TermChange {}

    /** It is on record that the term was missed. */
    record Missed(TermKey key) implements TermChange {}
}
