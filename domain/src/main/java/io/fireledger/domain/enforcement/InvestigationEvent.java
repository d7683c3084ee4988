package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have happened in the {@link Investigation} of a case. */
public sealed interface InvestigationEvent {
    CaseId caseId();

    /**
     * @param number its place in the case's list, from 1
     * @param commissionedOn the day an expert opinion was asked for; null: it is none, or that is not known
     * @param source whom or what it was obtained from; null: not to be said
     * @param custodian who keeps it
     * @param monitoring null: no electronic monitor took it
     */
    record EvidenceAdded(
            CaseId caseId,
            int number,
            EvidenceKind kind,
            String description,
            Sha256Digest sha256,
            String mediaType,
            Instant obtainedAt,
            @Nullable LocalDate commissionedOn,
            @Nullable String source,
            String custodian,
            @Nullable Monitoring monitoring,
            List<OfficerId> handlers)
            implements InvestigationEvent {}

    /**
     * One link in the chain of custody.
     */
    record EvidenceHandedOver(CaseId caseId, int number, String from, String to, String purpose, Instant handedOverAt)
            implements InvestigationEvent {}

    /**
     * Nothing may rest on it any more (Penalty Law 46).
     *
     * @param reliedOn whether the conclusion rests on it, which then falls
     */
    record EvidenceExcluded(CaseId caseId, int number, String reason, boolean reliedOn, LocalDate excludedOn)
            implements InvestigationEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return reliedOn ? List.of(CaseTerms.hearingRightOver(excludedOn)) : List.of();
        }
    }

    /**
     * @param approvedBy the head of the agency
     * @param place where it is kept
     * @param disposalDue last day for saying what becomes of it (Penalty Law 56: 7 working days)
     */
    record EvidencePreserved(
            CaseId caseId,
            int number,
            OfficerId approvedBy,
            String place,
            LocalDate preservedOn,
            DueDay disposalDue,
            List<OfficerId> handlers,
            AuthorityId agency)
            implements InvestigationEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    CaseTerms.opened(CaseTerms.preservation(number), preservedOn, disposalDue, handlers, agency));
        }
    }

    record PreservationDisposed(CaseId caseId, int number, DisposalKind disposal, String reason, LocalDate disposedOn)
            implements InvestigationEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(CaseTerms.preservation(number), disposedOn));
        }
    }

    /**
     * @param established whether any violation was
     * @param evidence numbers of what it rests on
     * @param editions by which editions of the catalogue each charge was judged, in their order; a later one never moves the
     *     case
     */
    record InvestigationConcluded(
            CaseId caseId,
            boolean established,
            List<Charge> charges,
            String facts,
            List<Integer> evidence,
            @Nullable Correction correction,
            List<CatalogueEditions> editions,
            LocalDate concludedOn,
            List<OfficerId> handlers)
            implements InvestigationEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(CaseTerms.hearingRightOver(concludedOn));
        }
    }
}
