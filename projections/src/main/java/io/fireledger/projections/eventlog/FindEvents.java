package io.fireledger.projections.eventlog;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Events of all kinds, the last recorded first; answered with a {@code Page<HistoryEntry>}. What is null is not asked for;
 * bounds of time are included.
 *
 * @param jurisdiction what the asker may see
 * @param locale the language of labels and summaries
 * @param actor who did it
 * @param authority in whose name
 * @param division the place concerned, all below it included
 * @param subject typed identifier of a subject it touches
 * @param payloadPath names in the payload, outermost first, with full stops between them
 * @param payloadValue what stands there, as text
 */
public record FindEvents(
        DivisionCode jurisdiction,
        Locale locale,
        @Nullable String type,
        @Nullable String actor,
        @Nullable String capacity,
        @Nullable AuthorityId authority,
        @Nullable DivisionCode division,
        @Nullable String subject,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedTo,
        @Nullable String payloadPath,
        @Nullable String payloadValue,
        int limit,
        @Nullable String cursor) {}
