package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.StatesItsTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the {@link Investigation} of a case. */
public sealed interface InvestigationCommand {
    @TargetAggregateIdentifier
    CaseId caseId();

    /**
     * @param commissionedOn the day an expert opinion was asked for; null: it is none, or that is not known
     * @param monitoring null: no electronic monitor took it
     */
    record AddEvidence(
            CaseId caseId,
            EvidenceKind kind,
            String description,
            Sha256Digest sha256,
            String mediaType,
            Instant obtainedAt,
            @Nullable LocalDate commissionedOn,
            @Nullable String source,
            String custodian,
            @Nullable Monitoring monitoring)
            implements InvestigationCommand {}

    /**
     * @param from who keeps it until then
     */
    record HandOverEvidence(CaseId caseId, int number, String from, String to, String purpose, Instant handedOverAt)
            implements InvestigationCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return handedOverAt;
        }
    }

    record ExcludeEvidence(
            CaseId caseId,
            int number,
            String reason,
            @Nullable LocalDate excludedOn) implements InvestigationCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(excludedOn);
        }
    }

    /**
     * @param approvedBy the head of the agency that day
     */
    record PreserveEvidence(
            CaseId caseId,
            int number,
            OfficerId approvedBy,
            String place,
            @Nullable LocalDate preservedOn) implements InvestigationCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(preservedOn);
        }
    }

    record DisposePreservation(
            CaseId caseId,
            int number,
            DisposalKind disposal,
            String reason,
            @Nullable LocalDate disposedOn) implements InvestigationCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(disposedOn);
        }
    }

    record ConcludeInvestigation(
            CaseId caseId,
            boolean established,
            List<Charge> charges,
            String facts,
            List<Integer> evidence,
            @Nullable Correction correction,
            @Nullable LocalDate concludedOn)
            implements InvestigationCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(concludedOn);
        }
    }
}
