package io.fireledger.projections.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is shown in a history. What does not apply is shown as null, so that every entry has every field.
 *
 * @param label what kind of event it is, in the language asked for
 * @param recordedLate whether it was recorded more than 24 hours after it happened
 * @param authority the authority in whose name the act was done; null: none
 * @param capacity the part the actor played; null where the actor is no officer
 * @param part the part the officer whose trail it is has in it; null in every other history, and where it is not told
 * @param subjects every subject it touches
 * @param summary what happened, in the language asked for
 * @param payload what was recorded
 * @param document where the document that was made is read, its number after the {@code #}; null: none was made
 * @param corrects the event it corrects; null: none
 * @param correctedBy the event that corrects it; null: none
 * @param ledger where it stands in the ledger; null: not yet known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HistoryEntry(
        long position,
        String eventId,
        String type,
        String revision,
        String label,
        Instant recordedAt,
        Instant occurredAt,
        boolean recordedLate,
        Actor actor,
        @Nullable String authority,
        @Nullable String capacity,
        @Nullable String part,
        @Nullable String channel,
        String divisionCode,
        List<Basis> basis,
        List<Subject> subjects,
        String summary,
        Map<String, Object> payload,
        @Nullable String document,
        @Nullable String corrects,
        @Nullable String correctedBy,
        @Nullable Ledger ledger) {

    /** The same entry without what was recorded: that it happened, by whom and when, and no more. */
    public HistoryEntry withheld() {
        return new HistoryEntry(
                position,
                eventId,
                type,
                revision,
                label,
                recordedAt,
                occurredAt,
                recordedLate,
                actor,
                authority,
                capacity,
                part,
                channel,
                divisionCode,
                basis,
                subjects,
                label,
                Map.of(),
                null,
                corrects,
                correctedBy,
                ledger);
    }

    /**
     * Who acted.
     *
     * @param name the officer's name; null where the actor is no officer known here
     * @param role the first of the roles the actor came with
     * @param post code of the post held that day, {@code NONE} without one; null where the actor is no officer
     * @param dutyList version of the duty list of that post
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Actor(
            String id,
            @Nullable String name,
            @Nullable String role,
            List<String> roles,
            @Nullable String post,
            @Nullable String dutyList) {}

    public record Basis(
            String law, @Nullable String version, @Nullable String article) {}

    /** @param href where it is read; null where it has no address of its own */
    public record Subject(String type, String id, @Nullable String href) {}

    public record Ledger(long leafIndex, @Nullable String checkpoint) {}
}
