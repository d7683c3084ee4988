package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.MajorHazardId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.TermKey;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a {@link MajorHazard}. */
public sealed interface MajorHazardCommand {
    @TargetAggregateIdentifier
    MajorHazardId hazard();

    /** @param inspection where it was seen; the terms count from its day */
    record ReportSuspected(MajorHazardId hazard, VenueId venue, InspectionId inspection, String description)
            implements MajorHazardCommand {}

    /** @param members who studied it together */
    record StudyHazard(MajorHazardId hazard, LocalDate studiedOn, List<OfficerId> members, String opinion)
            implements MajorHazardCommand {}

    /** @param experts names of those heard */
    record HoldExpertPanel(MajorHazardId hazard, LocalDate heldOn, List<String> experts, String opinion)
            implements MajorHazardCommand {}

    /**
     * @param major whether it is one
     * @param factors what was found, by the codes of the criteria in force; empty only where it is none
     */
    record DetermineMajorHazard(
            MajorHazardId hazard, LocalDate determinedOn, boolean major, List<Code> factors, String reason)
            implements MajorHazardCommand {}

    /** @param government the people's government the report went to */
    record ReportToGovernment(MajorHazardId hazard, LocalDate reportedOn, String government)
            implements MajorHazardCommand {}

    /** @param service of the notice of rectification */
    record ServeNotice(MajorHazardId hazard, Service service) implements MajorHazardCommand {}

    /** @param dueOn until when the government wants it done; null where it sets no day */
    record RecordGovernmentMeasure(
            MajorHazardId hazard,
            LocalDate on,
            String government,
            String measure,
            @Nullable LocalDate dueOn) implements MajorHazardCommand {}

    /** @param inspection the inspection that found it removed */
    record ClearMajorHazard(MajorHazardId hazard, LocalDate clearedOn, InspectionId inspection, String reason)
            implements MajorHazardCommand {}

    /** Asks to put on record that a term was missed. */
    record MissTerm(MajorHazardId hazard, TermKey term) implements MajorHazardCommand {}

    /** Asks to fix a provisional last day, once the calendar is known. */
    record FixDueDay(MajorHazardId hazard, TermKey term) implements MajorHazardCommand {}
}
