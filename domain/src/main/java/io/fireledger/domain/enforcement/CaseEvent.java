package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChangesHands;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.RecordsFixedTerm;
import io.fireledger.domain.legal.RecordsMissedTerm;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have happened to an {@link EnforcementCase} as a whole. */
public sealed interface CaseEvent {
    CaseId caseId();

    /** Whether the case begins with a conclusion of its own from here on: an earlier one, and what followed from it, fell. */
    default boolean beginsAnew() {
        return false;
    }

    /**
     * @param origin the inspection, or whatever else on record, it was opened from; null: nothing on record
     * @param account the report or the handing over, in words; null where what is on record says it
     * @param venue where the act was done; null: at no venue on record
     * @param agency the agency that opened it, in whose name everything in it is done
     * @param suspected code of the violation that is suspected
     * @param foundOn the day the act was found out; by it the act is barred or not (Penalty Law 36)
     * @param inspectors who made the inspection it was opened from; empty: it was opened from none
     * @param handlers the officers who investigate, the one who leads first
     * @param decisionDue last day for the decision, 90 natural days from the opening (Penalty Law 60)
     */
    record CaseOpened(
            CaseId caseId,
            CaseSource source,
            @Nullable SubjectRef origin,
            @Nullable String account,
            Party party,
            @Nullable VenueId venue,
            DivisionCode division,
            AuthorityId agency,
            ViolationCode suspected,
            String facts,
            LocalDate foundOn,
            LocalDate openedOn,
            List<OfficerId> inspectors,
            List<OfficerId> handlers,
            DueDay decisionDue)
            implements CaseEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(CaseTerms.opened(CaseTerms.DECISION, openedOn, decisionDue, handlers, agency));
        }
    }

    /**
     * Others investigate from now on; the one who leads first.
     *
     * @param reason why somebody was taken off; null: nobody was
     * @param agency in whose name they act
     * @param handedOver the terms for which the one who leads answers from now on
     */
    record HandlersAssigned(
            CaseId caseId,
            List<OfficerId> handlers,
            @Nullable String reason,
            AuthorityId agency,
            List<TermKey> handedOver)
            implements CaseEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return handedOver.stream()
                    .<TermChange>map(term -> new TermChange.Handed(term, handlers.get(0), agency))
                    .toList();
        }
    }

    /**
     * @param other the agency that claims the case, or is said to be competent
     */
    record JurisdictionDisputed(CaseId caseId, AuthorityId other, String grounds, LocalDate disputedOn)
            implements CaseEvent {}

    /**
     * @param agency who has the case from now on; where it is another than before, it begins with its own conclusion
     * @param former who had it until then
     * @param designatedBy the common superior, or the one of the two that gave way (Penalty Law 25)
     */
    record JurisdictionDesignated(
            CaseId caseId,
            AuthorityId agency,
            AuthorityId former,
            AuthorityId designatedBy,
            String reason,
            LocalDate designatedOn)
            implements CaseEvent, ChangesTerms, ChangesHands {
        @Override
        public AuthorityId handedFrom() {
            return former;
        }

        @Override
        public AuthorityId handedTo() {
            return agency;
        }

        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return movesTheCase() ? List.of(CaseTerms.hearingRightOver(designatedOn)) : List.of();
        }

        /** Whether another agency has the case from now on. */
        boolean movesTheCase() {
            return !agency.equals(former);
        }

        @Override
        public boolean beginsAnew() {
            return movesTheCase();
        }
    }

    record CaseTerminated(
            CaseId caseId,
            TerminationGround ground,
            String reason,
            DocumentNumber document,
            OfficerId decidedBy,
            LocalDate terminatedOn)
            implements CaseEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    new TermChange.Ended(CaseTerms.DECISION, terminatedOn), CaseTerms.hearingRightOver(terminatedOn));
        }
    }

    record CaseClosed(
            CaseId caseId, CloseGround ground, @Nullable String note, LocalDate closedOn)
            implements CaseEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(CaseTerms.hearingRightOver(closedOn));
        }
    }

    /**
     * What was investigated stands; everything from the notice on is to be done again.
     *
     * @param outcome what came of the criminal case it was left to; null: it was left to none
     * @param decisionFrom the day the term for the decision started: the opening, since no text gives a new one
     * @param decisionDue the last day for the decision as it was; the 90 days are never paused in silence. Null: they were over
     *     before the case ended
     */
    record CaseReopened(
            CaseId caseId,
            String reason,
            @Nullable CriminalOutcome outcome,
            OfficerId decidedBy,
            LocalDate reopenedOn,
            List<OfficerId> handlers,
            AuthorityId agency,
            LocalDate decisionFrom,
            @Nullable DueDay decisionDue)
            implements CaseEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return decisionDue == null
                    ? List.of()
                    : List.of(CaseTerms.opened(CaseTerms.DECISION, decisionFrom, decisionDue, handlers, agency));
        }

        @Override
        public boolean beginsAnew() {
            return true;
        }
    }

    record TermMissed(CaseId caseId, MissedTerm term) implements CaseEvent, RecordsMissedTerm {}

    record DueDayFixed(CaseId caseId, FixedTerm term) implements CaseEvent, RecordsFixedTerm {}
}
