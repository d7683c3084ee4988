package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChangesHands;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.RecordsFixedTerm;
import io.fireledger.domain.legal.RecordsMissedTerm;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that can have happened to an {@link Inspection}. */
public sealed interface InspectionEvent {
    /** The day an inspection is to be held by. */
    TermKey DUE = TermKey.of("inspection.due");

    InspectionId inspection();

    /**
     * @param division where the venue lies
     * @param permit the permit whose commitment is verified; null for every other kind
     * @param authority the authority that inspects; null where the scheduler belongs to none
     * @param provisionalFrom the day the last day is counted from, where that is provisional; null where it is certain
     * @param items edition of the item list the inspection goes by
     */
    record InspectionScheduled(
            InspectionId inspection,
            InspectionKind kind,
            VenueId venue,
            EnterpriseId enterprise,
            DivisionCode division,
            @Nullable DocumentNumber permit,
            @Nullable AuthorityId authority,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate provisionalFrom,
            String items,
            List<Code> mandatoryItems,
            List<Code> optionalItems)
            implements InspectionEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            if (dueOn == null) {
                return List.of();
            }
            LocalDate from = Objects.requireNonNullElse(provisionalFrom, recordedOn);
            return List.of(new TermChange.Opened(DUE, from, dueOn, provisionalFrom != null, null, authority));
        }
    }

    /**
     * The first officer leads.
     *
     * @param handedOver the terms for which that officer answers from now on; null before the conclusion: the day the inspection is
     *     to be held by
     */
    record InspectorsAssigned(
            InspectionId inspection,
            List<OfficerId> officers,
            @Nullable List<TermKey> handedOver) implements InspectionEvent, ChangesTerms {
        public InspectorsAssigned(InspectionId inspection, List<OfficerId> officers) {
            this(inspection, officers, null);
        }

        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return officers.isEmpty()
                    ? List.of()
                    : Objects.requireNonNullElse(handedOver, List.of(DUE)).stream()
                            .<TermChange>map(term -> new TermChange.Handed(term, officers.get(0)))
                            .toList();
        }
    }

    /**
     * The inspection began, certificates shown.
     *
     * @param formerOperator who ran the venue when the inspection was scheduled, where another does now; else null
     * @param operator who runs it now, and is inspected; null: who did then
     */
    record InspectionStarted(
            InspectionId inspection,
            Instant startedAt,
            List<OfficerId> officers,
            @Nullable EnterpriseId formerOperator,
            @Nullable EnterpriseId operator)
            implements InspectionEvent, ChangesHands {
        public InspectionStarted(InspectionId inspection, Instant startedAt, List<OfficerId> officers) {
            this(inspection, startedAt, officers, null, null);
        }

        @Override
        public @Nullable EnterpriseId handedFrom() {
            return formerOperator;
        }

        @Override
        public @Nullable EnterpriseId handedTo() {
            return operator;
        }
    }

    record FindingRecorded(
            InspectionId inspection,
            Code item,
            FindingResult result,
            @Nullable String note,
            List<Evidence> evidence,
            List<OfficerId> officers)
            implements InspectionEvent {}

    record RecordingAttached(
            InspectionId inspection,
            Sha256Digest sha256,
            String mediaType,
            Instant capturedAt,
            List<OfficerId> officers)
            implements InspectionEvent {}

    /**
     * @param failedItems codes of the mandatory and optional items whose last finding is a failure
     * @param orderDue last day for ordering their correction; null where nothing failed, or where no order is due
     * @param authority the authority that inspects; null where none is recorded
     */
    record InspectionConcluded(
            InspectionId inspection,
            Instant concludedAt,
            String summary,
            List<Code> failedItems,
            @Nullable DueDay orderDue,
            @Nullable AuthorityId authority,
            List<OfficerId> officers)
            implements InspectionEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            TermChange ended = new TermChange.Ended(DUE, ChinaTime.day(concludedAt));
            return orderDue == null
                    ? List.of(ended)
                    : List.of(
                            ended,
                            Orders.opened(
                                    Orders.ORDER_AND_SERVICE,
                                    ChinaTime.day(concludedAt),
                                    orderDue,
                                    officers,
                                    authority));
        }
    }

    record TermMissed(InspectionId inspection, MissedTerm term) implements InspectionEvent, RecordsMissedTerm {}

    record DueDayFixed(InspectionId inspection, FixedTerm term) implements InspectionEvent, RecordsFixedTerm {}
}
