package io.fireledger.projections.worklist;

import io.fireledger.projections.eventlog.HistoryEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task or suggestion.
 *
 * @param kind code of what is to be done
 * @param label the same in the language asked for
 * @param nature TASK: it is to be done; SUGGESTION: it is to be thought of
 * @param role whom it is for
 * @param subjects what it is about
 * @param authority whose work it is; null: not said
 * @param officer whose work it is; null: anyone of the role
 * @param dueOn last day; null: none
 * @param provisional whether that day lies beyond the known calendar and counts weekdays only
 * @param raisedBy the event that raised it
 * @param doneBy the event that ended it; null while it is open
 */
public record WorkView(
        String id,
        String kind,
        String label,
        WorkKind.Nature nature,
        String role,
        State state,
        List<HistoryEntry.Subject> subjects,
        String divisionCode,
        @Nullable String authority,
        @Nullable String officer,
        @Nullable LocalDate dueOn,
        boolean provisional,
        Cause raisedBy,
        @Nullable Cause doneBy) {

    public enum State {
        OPEN,
        DONE
    }

    /**
     * An event.
     *
     * @param occurredAt when it happened in the world
     * @param href where it is read by those who may
     */
    public record Cause(String eventId, Instant occurredAt, String href) {}
}
