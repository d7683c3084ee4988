package io.fireledger.projections.deadline;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One legal term that an event opened.
 *
 * @param id identifier of the term
 * @param kind code of the term
 * @param label the same in the language asked for; null: not asked
 * @param of what in the subject's record it concerns; empty where there is but one such term
 * @param subject typed identifier of what it concerns, such as {@code venue:V-…}
 * @param href where the subject is read
 * @param dueOn its last day
 * @param provisional whether that day lies beyond the known calendar and counts weekdays only
 * @param state as it stands on the day asked for
 * @param officer the officer answerable; null: none
 * @param authority the authority answerable; null: none
 * @param openedBy identifier of the event that opened it
 * @param closedBy identifier of the event that closed it; null: not closed
 * @param closedOn the day of that act
 * @param late whether that act came after the last day
 * @param missedBy identifier of the event that put the miss on record; null: none
 */
public record DeadlineView(
        String id,
        String kind,
        @Nullable String label,
        String of,
        String subject,
        String href,
        String divisionCode,
        LocalDate dueOn,
        boolean provisional,
        State state,
        @Nullable String officer,
        @Nullable String authority,
        String openedBy,
        @Nullable String closedBy,
        @Nullable LocalDate closedOn,
        boolean late,
        @Nullable String missedBy) {

    public enum State {
        /** Not closed, and the last day is not over. */
        OPEN,
        /** Open, and the last day is near. */
        DUE_SOON,
        /** Not closed by the end of the last day, closed later or not. */
        MISSED,
        /** Closed in time. */
        MET
    }

    /** The same term with its name in that language. */
    public DeadlineView labelled(Locale locale) {
        return new DeadlineView(
                id,
                kind,
                TermLabels.label(kind, locale),
                of,
                subject,
                href,
                divisionCode,
                dueOn,
                provisional,
                state,
                officer,
                authority,
                openedBy,
                closedBy,
                closedOn,
                late,
                missedBy);
    }
}
