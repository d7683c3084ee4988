package io.fireledger.domain.legal;

import java.time.LocalDate;
import java.util.List;

/**
 * A term whose last day was provisional and now stands by the calendar.
 *
 * @param rule code of the term
 * @param of what in the stream it concerns; empty where the stream has but one such term
 * @param formerlyOn the provisional last day, weekdays only
 * @param dueOn the last day by the calendar; it may be the same
 * @param calendarYear last year the calendar covered when the day was fixed
 */
public record FixedTerm(String rule, String of, LocalDate formerlyOn, LocalDate dueOn, int calendarYear) {
    List<TermChange> changes() {
        return List.of(new TermChange.Fixed(new TermKey(rule, of), dueOn));
    }
}
