package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have happened in the {@link Deciding} of a case. */
public sealed interface DecisionEvent {
    CaseId caseId();

    /**
     * @param charges each with the sanctions imposed
     * @param editions by which editions of the catalogue each charge was judged, in their order
     * @param largeImpact whether a suspension among the sanctions has a large impact, so that it rests on the government's
     *     decision (Fire Protection Law 70)
     * @param remedies what the party is told of paying, surcharge and remedies (Penalty Law 59)
     * @param serviceDue last day for serving it (61: 7 working days)
     */
    record PenaltyDecided(
            CaseId caseId,
            DocumentNumber document,
            AuthorityId agency,
            Party party,
            List<Charge> charges,
            List<CatalogueEditions> editions,
            Correction correction,
            boolean largeImpact,
            String reasons,
            Remedies remedies,
            OfficerId decidedBy,
            LocalDate decidedOn,
            List<OfficerId> handlers,
            DueDay serviceDue)
            implements DecisionEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    new TermChange.Ended(CaseTerms.DECISION, decidedOn),
                    CaseTerms.hearingRightOver(decidedOn),
                    CaseTerms.opened(CaseTerms.service(document), decidedOn, serviceDue, handlers, agency));
        }
    }

    /**
     * @param education how the party was taught (Penalty Law 33)
     */
    record NoPenaltyDecided(
            CaseId caseId,
            DocumentNumber document,
            AuthorityId agency,
            Party party,
            List<Charge> charges,
            NoPenaltyGround ground,
            String education,
            @Nullable Correction correction,
            String reasons,
            OfficerId decidedBy,
            LocalDate decidedOn,
            List<OfficerId> handlers,
            DueDay serviceDue)
            implements DecisionEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    new TermChange.Ended(CaseTerms.DECISION, decidedOn),
                    CaseTerms.hearingRightOver(decidedOn),
                    CaseTerms.opened(CaseTerms.service(document), decidedOn, serviceDue, handlers, agency));
        }
    }

    record ViolationNotEstablished(
            CaseId caseId,
            DocumentNumber document,
            AuthorityId agency,
            Party party,
            String reasons,
            OfficerId decidedBy,
            LocalDate decidedOn,
            List<OfficerId> handlers,
            DueDay serviceDue)
            implements DecisionEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    new TermChange.Ended(CaseTerms.DECISION, decidedOn),
                    CaseTerms.hearingRightOver(decidedOn),
                    CaseTerms.opened(CaseTerms.service(document), decidedOn, serviceDue, handlers, agency));
        }
    }

    /**
     * The government decided on a suspension of large impact, on the request of the emergency department (Fire Protection
     * Law 70); it is never made here.
     *
     * @param granted whether the suspension was ordered
     * @param charges places of the charges it concerns, from 0
     */
    record GovernmentDecisionRecorded(
            CaseId caseId,
            String government,
            String requestedBy,
            LocalDate requestedOn,
            LocalDate decidedOn,
            boolean granted,
            String documentNumber,
            Sha256Digest sha256,
            List<Integer> charges)
            implements DecisionEvent {}

    /**
     * A document of the case other than a notice of proposal reached its recipient.
     *
     * @param paymentDue last day to pay, of a decision with a fine (Penalty Law 67: 15 natural days from receipt); null:
     *     nothing to pay
     */
    record DocumentServed(
            CaseId caseId, Service service, @Nullable DueDay paymentDue, AuthorityId agency, List<OfficerId> handlers)
            implements DecisionEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.service(service.document()), service.effectiveOn()));
        }
    }

    /**
     * Decided and handed over on the spot (Penalty Law 51, 52).
     *
     * @param formNumber of the pre-printed form
     * @param signed whether the party signed; if not, that is noted
     * @param officers the two who decided, the one who leads first
     * @param paymentDue last day to pay (67); null: nothing to pay
     * @param filingDue last day for filing it with the own agency; configuration, the law says only that it is filed
     */
    record OnTheSpotPenaltyDecided(
            CaseId caseId,
            DocumentNumber document,
            AuthorityId agency,
            DivisionCode division,
            Party party,
            @Nullable VenueId venue,
            Charge charge,
            Correction correction,
            String formNumber,
            boolean signed,
            Remedies remedies,
            CatalogueEditions editions,
            OfficerId decidedBy,
            LocalDate decidedOn,
            List<OfficerId> officers,
            Service service,
            @Nullable DueDay paymentDue,
            DueDay filingDue)
            implements DecisionEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(CaseTerms.opened(CaseTerms.FILING, decidedOn, filingDue, officers, agency));
        }
    }

    record FiledForRecord(CaseId caseId, LocalDate filedOn, String filedWith) implements DecisionEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.FILING, filedOn));
        }
    }
}
