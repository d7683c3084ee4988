package io.fireledger.projections.eventlog;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every event that touches a subject, the last recorded first; answered with a {@code Page<HistoryEntry>}.
 *
 * @param jurisdiction what the asker may see
 * @param locale the language of labels and summaries
 * @param type type of event; null: any
 * @param role the part the officer has in it, or a role the officer came with when acting; null: any
 * @param outcome what became of it; null: any
 * @param occurredFrom happened at or after; null: any time
 * @param occurredTo happened at or before; null: any time
 */
public record FindHistory(
        AggregateId subject,
        DivisionCode jurisdiction,
        Locale locale,
        @Nullable String type,
        @Nullable String role,
        @Nullable Outcome outcome,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        int limit,
        @Nullable String cursor) {

    /** What became of an entry of a trail; one entry may be late and corrected. */
    public enum Outcome {
        /** A term passed without the act. */
        MISSED,
        /** Recorded more than 24 hours after it happened. */
        LATE,
        /** A later entry corrects it. */
        CORRECTED,
        /** None of these. */
        DONE
    }

    public FindHistory(
            AggregateId subject, DivisionCode jurisdiction, Locale locale, int limit, @Nullable String cursor) {
        this(subject, jurisdiction, locale, null, null, null, null, null, limit, cursor);
    }
}
