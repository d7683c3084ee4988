package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have happened in the {@link Defence} of a party: notice, statement, hearing, written review. */
public sealed interface DefenceEvent {
    CaseId caseId();

    /**
     * What is intended is told to the party, with its facts, reasons, basis and rights (Penalty Law 44).
     *
     * @param editions by which editions of the catalogue each charge was judged, in their order
     * @param hearingRight whether the party may ask for a hearing (63)
     */
    record ProposalNotified(
            CaseId caseId,
            DocumentNumber document,
            List<Charge> charges,
            List<CatalogueEditions> editions,
            DecisionOutcome outcome,
            @Nullable Correction correction,
            String facts,
            String reasons,
            boolean hearingRight,
            LocalDate notifiedOn)
            implements DefenceEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(CaseTerms.hearingRightOver(notifiedOn));
        }
    }

    /**
     * @param statementDue last day the agency waits for a statement; configuration, the law sets no term
     * @param hearingDue last day to ask for a hearing (Penalty Law 64: 5 working days); null: there is no such right
     */
    record ProposalServed(
            CaseId caseId,
            DocumentNumber notice,
            Service service,
            DueDay statementDue,
            @Nullable DueDay hearingDue,
            AuthorityId agency)
            implements DefenceEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return hearingDue == null
                    ? List.of()
                    : List.of(CaseTerms.opened(
                            CaseTerms.hearingRequest(notice), service.effectiveOn(), hearingDue, List.of(), agency));
        }
    }

    /**
     * @param points each fact, reason or piece of evidence the party brings forward, in its order
     * @param sha256 digest of what the party handed in or signed; null: nothing
     * @param isLate whether it came after the last day the agency waits; it is answered all the same
     */
    record StatementRecorded(
            CaseId caseId,
            DocumentNumber notice,
            List<String> points,
            @Nullable Sha256Digest sha256,
            LocalDate statedOn,
            boolean isLate)
            implements DefenceEvent {}

    /**
     * The party clearly gave up making a statement (Penalty Law 62).
     *
     * @param sha256 digest of the signed waiver
     */
    record StatementWaived(CaseId caseId, DocumentNumber notice, Sha256Digest sha256, LocalDate waivedOn)
            implements DefenceEvent {}

    record HearingRequested(CaseId caseId, DocumentNumber notice, LocalDate requestedOn)
            implements DefenceEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.hearingRequest(notice), requestedOn));
        }
    }

    /**
     * It came after the last day.
     */
    record HearingRequestRefused(
            CaseId caseId, DocumentNumber notice, DocumentNumber document, LocalDate requestedOn, LocalDate lastDay)
            implements DefenceEvent {}

    record HearingRequestWithdrawn(CaseId caseId, DocumentNumber notice, LocalDate withdrawnOn)
            implements DefenceEvent {}

    /**
     * @param sha256 digest of the signed waiver
     */
    record HearingWaived(CaseId caseId, DocumentNumber notice, Sha256Digest sha256, LocalDate waivedOn)
            implements DefenceEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.hearingRequest(notice), waivedOn));
        }
    }

    /** Nobody asked for a hearing until the last day; that was the party's to do, so that nobody missed anything. */
    record HearingRightLapsed(CaseId caseId, MissedTerm term) implements DefenceEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Lapsed(new TermKey(term.rule(), term.of()), term.dueOn()));
        }
    }

    record HearingChairAppointed(CaseId caseId, OfficerId chair, LocalDate appointedOn) implements DefenceEvent {}

    /**
     * The party is told when and where; a later notice takes the place of an earlier one.
     *
     * @param heldAt when it is to be held
     * @param closedReason why it is not public; null: it is
     * @param notifiedOn the day of the notice (Penalty Law 64: 7 working days before); its service leaves as many
     */
    record HearingScheduled(
            CaseId caseId,
            DocumentNumber document,
            Instant heldAt,
            String place,
            @Nullable HearingClosedReason closedReason,
            LocalDate notifiedOn)
            implements DefenceEvent {}

    /**
     * It costs the party nothing (Penalty Law 64).
     *
     * @param recordSha256 digest of the signed record (听证笔录), from which the decision must follow
     * @param agents the one or two whom the party entrusted with it (委托代理人), by name; empty: it came itself
     * @param points what the party brought forward
     * @param opinion the chair's
     */
    record HearingHeld(
            CaseId caseId,
            OfficerId chair,
            Instant endedAt,
            Sha256Digest recordSha256,
            List<String> agents,
            List<String> points,
            String opinion)
            implements DefenceEvent {}

    /**
     * Stayed away or walked out: it counts as giving it up.
     *
     * @param recordSha256 digest of the record; null: there was nothing to record
     * @param agents the one or two whom the party entrusted with it, by name; empty: nobody
     * @param points what the party brought forward before it left
     */
    record HearingTerminated(
            CaseId caseId,
            OfficerId chair,
            HearingEnd end,
            Instant endedAt,
            @Nullable Sha256Digest recordSha256,
            List<String> agents,
            List<String> points,
            @Nullable String note)
            implements DefenceEvent {}

    /**
     * The written review of everything the party brought forward (复核, Penalty Law 45).
     *
     * @param changed whether what was notified does not stand as it is; then a new conclusion and a new notice follow
     */
    record FindingsReverified(
            CaseId caseId,
            DocumentNumber notice,
            List<Answer> answers,
            String result,
            boolean changed,
            LocalDate verifiedOn,
            List<OfficerId> handlers)
            implements DefenceEvent {}

    /**
     * What the agency says to one point of the party.
     *
     * @param point the point, as it is recorded
     * @param adopted whether it is taken up
     * @param reason why, or why not; null: it is taken up, and what was notified changes
     */
    record Answer(String point, boolean adopted, @Nullable String reason) {}
}
