package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The term that runs on that day: the last begun by then, unless it has ended. */
    public static Optional<HeadTerm> on(List<HeadTerm> terms, LocalDate day) {
        return terms.stream()
                .filter(term -> !term.from.isAfter(day))
                .max(Comparator.comparing(HeadTerm::from))
                .filter(term -> term.until == null || !day.isAfter(term.until));
    }
}
