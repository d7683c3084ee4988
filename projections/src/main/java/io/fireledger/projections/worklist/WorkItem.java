package io.fireledger.projections.worklist;

import io.fireledger.domain.legal.TermChange;
import io.fireledger.projections.eventlog.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the work list, as it is kept.
 *
 * @param key what may not be open twice
 * @param since position of the event that raised it
 * @param doneBy null while it is open
 */
record WorkItem(
        String id,
        String key,
        long since,
        String kind,
        List<String> subjects,
        String division,
        @Nullable String authority,
        @Nullable String officer,
        @Nullable LocalDate dueOn,
        boolean provisional,
        String raisedBy,
        Instant raisedAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {

    static WorkItem raised(WorkKey key, long position, List<String> subjects, Recorded by) {
        return new WorkItem(
                by.eventId() + "." + key.kind().code(),
                key.text(),
                position,
                key.kind().code(),
                subjects,
                by.division().value(),
                null,
                null,
                null,
                false,
                by.eventId(),
                by.occurredAt(),
                null,
                null);
    }

    WorkItem done(Recorded by) {
        return new WorkItem(
                id,
                key,
                since,
                kind,
                subjects,
                division,
                authority,
                officer,
                dueOn,
                provisional,
                raisedBy,
                raisedAt,
                by.eventId(),
                by.occurredAt());
    }

    /** Its last day and whose it is follow its term. */
    WorkItem after(TermChange change) {
        if (change instanceof TermChange.Opened opened) {
            return with(
                    opened.officer() == null ? officer : opened.officer().value(),
                    opened.authority() == null ? authority : opened.authority().value(),
                    opened.dueOn(),
                    opened.provisional());
        }
        if (change instanceof TermChange.Handed handed) {
            return with(handed.officer().value(), authority, dueOn, provisional);
        }
        return change instanceof TermChange.Fixed fixed ? with(officer, authority, fixed.dueOn(), false) : this;
    }

    private WorkItem with(
            @Nullable String answerable, @Nullable String agency, @Nullable LocalDate lastDay, boolean isProvisional) {
        return new WorkItem(
                id,
                key,
                since,
                kind,
                subjects,
                division,
                agency,
                answerable,
                lastDay,
                isProvisional,
                raisedBy,
                raisedAt,
                doneBy,
                doneAt);
    }
}
