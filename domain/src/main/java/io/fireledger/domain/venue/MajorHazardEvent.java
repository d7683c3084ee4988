package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.MajorHazardId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.RecordsFixedTerm;
import io.fireledger.domain.legal.RecordsMissedTerm;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have happened to a {@link MajorHazard}. Each names the venue, so that it stands in the venue's history. */
public sealed interface MajorHazardEvent {
    /** Handling opinion, from the inspection on. */
    TermKey OPINION = TermKey.of("major-hazard.opinion");

    /** The handling opinion once experts are to be heard, from its former last day on. */
    TermKey PANEL = TermKey.of("major-hazard.panel");

    /** Notice made and served, from the determination on. */
    TermKey NOTICE = TermKey.of("major-hazard.notice");

    MajorHazardId hazard();

    VenueId venue();

    /**
     * @param division where the venue lies
     * @param inspectedOn day of the inspection, from which the handling opinion is due
     * @param reporter who answers for the opinion; null where the actor is no officer
     * @param agency null where the actor belongs to none
     * @param opinionDueOn last day for the handling opinion
     */
    record MajorHazardSuspected(
            MajorHazardId hazard,
            VenueId venue,
            EnterpriseId enterprise,
            DivisionCode division,
            InspectionId inspection,
            LocalDate inspectedOn,
            String description,
            @Nullable OfficerId reporter,
            @Nullable AuthorityId agency,
            LocalDate opinionDueOn,
            boolean provisional)
            implements MajorHazardEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Opened(OPINION, inspectedOn, opinionDueOn, provisional, reporter, agency));
        }
    }

    /** The collective study gave its handling opinion. */
    record HazardStudied(
            MajorHazardId hazard, VenueId venue, LocalDate studiedOn, List<OfficerId> members, String opinion)
            implements MajorHazardEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(OPINION, studiedOn), new TermChange.Ended(PANEL, studiedOn));
        }
    }

    /**
     * @param formerlyDueOn the last day before; null where the opinion was given before
     * @param opinionDueOn the last day for the handling opinion, put off by the panel; null where it was given before
     * @param provisional whether that day may still move; null where there is none
     */
    record ExpertPanelHeld(
            MajorHazardId hazard,
            VenueId venue,
            LocalDate heldOn,
            List<String> experts,
            String opinion,
            @Nullable OfficerId reporter,
            @Nullable AuthorityId agency,
            @Nullable LocalDate formerlyDueOn,
            @Nullable LocalDate opinionDueOn,
            @Nullable Boolean provisional)
            implements MajorHazardEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return opinionDueOn == null || formerlyDueOn == null
                    ? List.of()
                    : List.of(
                            new TermChange.Ended(OPINION, heldOn),
                            new TermChange.Opened(
                                    PANEL,
                                    formerlyDueOn,
                                    opinionDueOn,
                                    Boolean.TRUE.equals(provisional),
                                    reporter,
                                    agency));
        }
    }

    /**
     * @param criteria edition of the criteria it was determined by
     * @param notice number of the notice of rectification, taken with the determination
     * @param noticeDueOn last day for making and serving the notice
     */
    record MajorHazardDetermined(
            MajorHazardId hazard,
            VenueId venue,
            LocalDate determinedOn,
            String criteria,
            List<Code> directFactors,
            List<Code> combinedFactors,
            String reason,
            @Nullable OfficerId decider,
            AuthorityId agency,
            DocumentNumber notice,
            LocalDate noticeDueOn,
            boolean provisional)
            implements MajorHazardEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Opened(NOTICE, determinedOn, noticeDueOn, provisional, decider, agency));
        }
    }

    /** @param factors what was found, though it does not suffice */
    record NotMajor(
            MajorHazardId hazard,
            VenueId venue,
            LocalDate determinedOn,
            String criteria,
            List<Code> factors,
            String reason)
            implements MajorHazardEvent {}

    record ReportedToGovernment(MajorHazardId hazard, VenueId venue, LocalDate reportedOn, String government)
            implements MajorHazardEvent {}

    /** The notice of rectification was served; the term for it ends on the day the service takes effect. */
    record MajorHazardNoticeServed(MajorHazardId hazard, VenueId venue, Service service)
            implements MajorHazardEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(NOTICE, service.effectiveOn()));
        }
    }

    record GovernmentMeasureRecorded(
            MajorHazardId hazard,
            VenueId venue,
            LocalDate on,
            String government,
            String measure,
            @Nullable LocalDate dueOn)
            implements MajorHazardEvent {}

    record MajorHazardCleared(
            MajorHazardId hazard, VenueId venue, LocalDate clearedOn, InspectionId inspection, String reason)
            implements MajorHazardEvent {}

    record MajorHazardTermMissed(MajorHazardId hazard, VenueId venue, MissedTerm term)
            implements MajorHazardEvent, RecordsMissedTerm {}

    record MajorHazardDueDayFixed(MajorHazardId hazard, VenueId venue, FixedTerm term)
            implements MajorHazardEvent, RecordsFixedTerm {}
}
