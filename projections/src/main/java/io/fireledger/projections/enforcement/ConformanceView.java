package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.projections.eventlog.HistoryEntry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case kept to the procedure.
 *
 * @param on the day it is told for
 * @param steps in the order of the procedure
 */
public record ConformanceView(
        String id, CaseView.Procedure procedure, CaseState state, LocalDate on, List<Step> steps) {

    public enum Status {
        /** Done, and in time where there is a time for it. */
        MET,
        /** Done after the last day. */
        LATE,
        /** Not done where it must have been, or not as it must be. */
        MISSING,
        /** This case does not need it. */
        NOT_APPLICABLE,
        /** Still to be done, and in time so far. */
        PENDING
    }

    /**
     * One legal step.
     *
     * @param step its code
     * @param label the same in the language asked for
     * @param of what it concerns where a case may have several, such as the number of evidence; null: there is but one
     * @param dueOn last day for it; null: the law sets none
     * @param doneOn null: not done, or not on one day
     * @param events identifiers of the events that prove it, or show what is missing
     * @param officer who answers for it; null: nobody, or the party
     */
    public record Step(
            String step,
            String label,
            List<HistoryEntry.Basis> law,
            Status status,
            @Nullable String of,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            List<String> events,
            @Nullable String officer) {}
}
