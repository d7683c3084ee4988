package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One term as its stream leaves it. The aggregate and the list of terms go by the same fold, so they never disagree.
 *
 * @param from the day whose next day is day one
 * @param dueOn last day on which the act is in time
 * @param provisional whether that day lies beyond the known calendar
 * @param officer who answers for it; null where no officer is known
 * @param authority whose term it is; null where none is known
 * @param endedOn the day of the act; null where it is still awaited
 * @param isOnRecord whether it is on record that the term was missed
 */
public record RunningTerm(
        TermKey key,
        LocalDate from,
        LocalDate dueOn,
        boolean provisional,
        @Nullable OfficerId officer,
        @Nullable AuthorityId authority,
        @Nullable LocalDate endedOn,
        boolean isOnRecord) {

    public static RunningTerm opened(TermChange.Opened opened) {
        return new RunningTerm(
                opened.key(),
                opened.from(),
                opened.dueOn(),
                opened.provisional(),
                opened.officer(),
                opened.authority(),
                null,
                false);
    }

    /** Whether the change is about this term; of several terms of one key, it is about the one opened first. */
    public boolean concernedBy(TermChange change) {
        boolean isOfTheRule =
                change instanceof TermChange.Lapsed && TermKey.of(key.rule()).equals(change.key());
        if ((!isOfTheRule && !key.equals(change.key())) || change instanceof TermChange.Opened) {
            return false;
        }
        if (change instanceof TermChange.Fixed) {
            return provisional;
        }
        if (change instanceof TermChange.Missed) {
            return !isOnRecord && !provisional && (endedOn == null || isLate());
        }
        return endedOn == null;
    }

    public RunningTerm after(TermChange change) {
        if (change instanceof TermChange.Ended ended) {
            return new RunningTerm(key, from, dueOn, provisional, officer, authority, ended.on(), isOnRecord);
        }
        if (change instanceof TermChange.Lapsed lapsed) {
            LocalDate on = lapsed.on().isAfter(dueOn) ? dueOn : lapsed.on();
            return new RunningTerm(key, from, dueOn, provisional, officer, authority, on, isOnRecord);
        }
        if (change instanceof TermChange.Handed handed) {
            AuthorityId whose = handed.authority() == null ? authority : handed.authority();
            return new RunningTerm(key, from, dueOn, provisional, handed.officer(), whose, endedOn, isOnRecord);
        }
        if (change instanceof TermChange.Fixed fixed) {
            return new RunningTerm(key, from, fixed.dueOn(), false, officer, authority, endedOn, isOnRecord);
        }
        return change instanceof TermChange.Missed
                ? new RunningTerm(key, from, dueOn, provisional, officer, authority, endedOn, true)
                : this;
    }

    /** Whether the act came after the last day. */
    public boolean isLate() {
        return endedOn != null && endedOn.isAfter(dueOn);
    }

    /** Whether it is to be recorded as missed; never while its last day is provisional. */
    boolean isMissedBy(LocalDate today) {
        return !isOnRecord && !provisional && dueOn.isBefore(endedOn == null ? today : endedOn);
    }

    /** Whether nothing more can come of it. */
    boolean isSettled() {
        return isOnRecord || (endedOn != null && !provisional && !isLate());
    }
}
