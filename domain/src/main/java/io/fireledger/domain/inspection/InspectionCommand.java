package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.TermKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of an {@link Inspection}. */
public sealed interface InspectionCommand {
    @TargetAggregateIdentifier
    InspectionId inspection();

    /** @param dueOn last day for it; null: the verification's own term, or none */
    record ScheduleInspection(
            InspectionId inspection,
            InspectionKind kind,
            VenueId venue,
            @Nullable LocalDate dueOn) implements InspectionCommand {}

    /** Assigns the officers; the first leads. */
    record AssignInspectors(InspectionId inspection, List<OfficerId> officers) implements InspectionCommand {}

    /**
     * Begins with the certificates shown. Another officer of the agency may enter this, and what is found, for the officers
     * assigned: the event names them, and the one who enters it as recorder.
     */
    record StartInspection(InspectionId inspection, Instant startedAt, boolean certificatesShown)
            implements InspectionCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return startedAt;
        }
    }

    /** @param note what was seen; null where nothing is to be said */
    record RecordFinding(
            InspectionId inspection,
            Code item,
            FindingResult result,
            @Nullable String note,
            List<Evidence> evidence) implements InspectionCommand {}

    record AttachRecording(InspectionId inspection, Sha256Digest sha256, String mediaType, Instant capturedAt)
            implements InspectionCommand {}

    record ConcludeInspection(InspectionId inspection, Instant concludedAt, String summary)
            implements InspectionCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return concludedAt;
        }
    }

    /** Records that the term was missed, if it was and the record does not say so yet. */
    record MissTerm(InspectionId inspection, TermKey term) implements InspectionCommand {}

    /** Fixes the term's provisional last day, if the calendar covers it now. */
    record FixDueDay(InspectionId inspection, TermKey term) implements InspectionCommand {}
}
