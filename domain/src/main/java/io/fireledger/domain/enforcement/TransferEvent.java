package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have happened in the {@link Transfer} of a case to others. */
public sealed interface TransferEvent {
    CaseId caseId();

    /**
     * A crime is suspected.
     *
     * @param crime the offence of the Criminal Law
     * @param team two officers at least, who report in writing (SR310 5)
     * @param decisionDue last day for the head to approve or refuse (3 days)
     */
    record TransferReported(
            CaseId caseId,
            String crime,
            String facts,
            List<OfficerId> team,
            LocalDate reportedOn,
            DueDay decisionDue,
            AuthorityId agency)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(CaseTerms.opened(CaseTerms.TRANSFER_DECISION, reportedOn, decisionDue, team, agency));
        }
    }

    /**
     * @param sendBy 24 clock hours after the approval
     */
    record TransferApproved(
            CaseId caseId, OfficerId head, Instant approvedAt, Instant sendBy, AuthorityId agency, List<OfficerId> team)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    new TermChange.Ended(CaseTerms.TRANSFER_DECISION, ChinaTime.day(approvedAt)),
                    CaseTerms.opened(
                            CaseTerms.TRANSFER_SENDING,
                            ChinaTime.day(approvedAt),
                            new DueDay(ChinaTime.day(sendBy), false),
                            team,
                            agency));
        }
    }

    record TransferRefused(CaseId caseId, OfficerId head, String reason, LocalDate refusedOn)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.TRANSFER_DECISION, refusedOn));
        }
    }

    /**
     * @param police the public security organ
     * @param isLate whether more than 24 hours had passed since the approval
     * @param answerDue last day for the police to answer (SR310 7)
     */
    record TransferSent(
            CaseId caseId, DocumentNumber document, String police, Instant sentAt, boolean isLate, DueDay answerDue)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.TRANSFER_SENDING, ChinaTime.day(sentAt)));
        }
    }

    /**
     * The office was not competent, and passed the case on (SR310 7); to do so within 24 hours is its own duty.
     *
     * @param police the public security organ that has it now
     * @param answerDue last day for that one to answer (SR310 8)
     */
    record TransferForwarded(CaseId caseId, String police, LocalDate forwardedOn, DueDay answerDue)
            implements TransferEvent {}

    /**
     * @param exhibitsDue last day for handing over the exhibits (SR310 12)
     */
    record PoliceAccepted(
            CaseId caseId,
            String filingNumber,
            LocalDate acceptedOn,
            DueDay exhibitsDue,
            AuthorityId agency,
            List<OfficerId> team)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    new TermChange.Ended(CaseTerms.DECISION, acceptedOn),
                    new TermChange.Ended(CaseTerms.OBJECTION, acceptedOn),
                    CaseTerms.opened(CaseTerms.EXHIBITS, acceptedOn, exhibitsDue, team, agency));
        }
    }

    /**
     * @param objectionDue last day for asking the police to reconsider, or the procuratorate (SR310 9); null: neither is left
     */
    record PoliceDeclined(
            CaseId caseId,
            String reason,
            LocalDate declinedOn,
            @Nullable DueDay objectionDue,
            AuthorityId agency) implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return objectionDue == null
                    ? List.of()
                    : List.of(CaseTerms.opened(CaseTerms.OBJECTION, declinedOn, objectionDue, List.of(), agency));
        }
    }

    /**
     * @param answerDue last day for the police to answer again (SR310 9)
     */
    record ReconsiderationAsked(CaseId caseId, LocalDate askedOn, DueDay answerDue)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.OBJECTION, askedOn));
        }
    }

    record ProsecutorAsked(CaseId caseId, String procuratorate, LocalDate askedOn)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.OBJECTION, askedOn));
        }
    }

    record ExhibitsHandedOver(CaseId caseId, LocalDate handedOverOn, List<Integer> evidence)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.EXHIBITS, handedOverOn));
        }
    }

    /**
     * The judicial organs are done with it, and the case goes on where it stood.
     *
     * @param acceptedOn the day a criminal case had been filed, of which nothing came; the term for the decision had ended with
     *     it and runs on. Null: none was filed
     * @param outcome what came of that criminal case; null with {@code acceptedOn}
     * @param decisionFrom the day the term for the decision started; null: it was decided before
     * @param decisionDue the last day for the decision as it was; the 90 days are never paused in silence. Null: it was decided
     *     before
     */
    record CaseResumed(
            CaseId caseId,
            @Nullable LocalDate acceptedOn,
            @Nullable CriminalOutcome outcome,
            String reason,
            LocalDate resumedOn,
            List<OfficerId> handlers,
            AuthorityId agency,
            @Nullable LocalDate decisionFrom,
            @Nullable DueDay decisionDue)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            TermChange nothingLeft = new TermChange.Ended(CaseTerms.OBJECTION, resumedOn);
            if (acceptedOn == null
                    || decisionFrom == null
                    || decisionDue == null
                    || acceptedOn.isAfter(decisionDue.lastDay())) {
                return List.of(nothingLeft);
            }
            return List.of(
                    nothingLeft, CaseTerms.opened(CaseTerms.DECISION, decisionFrom, decisionDue, handlers, agency));
        }
    }

    /**
     * What public security alone may penalise, such as by detention, is handed to it; what the agency may penalise goes on here.
     */
    record ReferredForPublicSecurityPenalty(
            CaseId caseId, String police, String violation, DocumentNumber document, LocalDate referredOn)
            implements TransferEvent {}

    /**
     * @param authority where the body is on record here
     */
    record TransferredToAuthority(
            CaseId caseId,
            String body,
            @Nullable AuthorityId authority,
            String reason,
            DocumentNumber document,
            LocalDate transferredOn)
            implements TransferEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    new TermChange.Ended(CaseTerms.DECISION, transferredOn), CaseTerms.hearingRightOver(transferredOn));
        }
    }
}
