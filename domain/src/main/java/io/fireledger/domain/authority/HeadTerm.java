package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One officer's time at the head of an authority.
 *
 * @param until last day in office; null while open, which means until the day before the next head's first day
 */
public record HeadTerm(
        OfficerId head, LocalDate from, @Nullable LocalDate until) {

    /** The same officer from the same day: another word on the same term, such as its end. */
    public boolean isSameTermAs(HeadTerm other) {
        return head.equals(other.head) && from.equals(other.from);
    }
}
