package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.legal.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the {@link Defence} of a party. The day of an act is today where it is null. */
public sealed interface DefenceCommand {
    @TargetAggregateIdentifier
    CaseId caseId();

    /**
     * @param charges what is proposed now; empty: what the investigation concluded
     */
    record NotifyProposal(
            CaseId caseId,
            DecisionOutcome outcome,
            List<Charge> charges,
            @Nullable Correction correction,
            String facts,
            String reasons,
            @Nullable LocalDate notifiedOn)
            implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(notifiedOn);
        }
    }

    /** Whatever document of the case it is: a notice starts the party's terms, a decision those of payment. */
    record RecordService(CaseId caseId, Service service) implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(service.effectiveOn());
        }
    }

    record RecordStatement(
            CaseId caseId,
            List<String> points,
            @Nullable Sha256Digest sha256,
            @Nullable LocalDate statedOn) implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(statedOn);
        }
    }

    record WaiveStatement(
            CaseId caseId, Sha256Digest sha256, @Nullable LocalDate waivedOn) implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(waivedOn);
        }
    }

    record RequestHearing(CaseId caseId, @Nullable LocalDate requestedOn) implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(requestedOn);
        }
    }

    record WithdrawHearingRequest(CaseId caseId, @Nullable LocalDate withdrawnOn)
            implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(withdrawnOn);
        }
    }

    record WaiveHearing(
            CaseId caseId, Sha256Digest sha256, @Nullable LocalDate waivedOn) implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(waivedOn);
        }
    }

    record AppointHearingChair(
            CaseId caseId, OfficerId chair, @Nullable LocalDate appointedOn) implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(appointedOn);
        }
    }

    record ScheduleHearing(
            CaseId caseId,
            Instant heldAt,
            String place,
            @Nullable HearingClosedReason closedReason,
            @Nullable LocalDate notifiedOn)
            implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(notifiedOn);
        }
    }

    /**
     * @param recordSha256 of one that was held; else null where there was nothing to record
     * @param agents whom the party entrusted with it, by name; empty: nobody, it came itself or stayed away
     * @param opinion the chair's, of a hearing that was held; else a note
     */
    record HoldHearing(
            CaseId caseId,
            HearingEnd end,
            Instant endedAt,
            @Nullable Sha256Digest recordSha256,
            List<String> agents,
            List<String> points,
            @Nullable String opinion)
            implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return endedAt;
        }
    }

    record ReverifyFindings(
            CaseId caseId,
            List<DefenceEvent.Answer> answers,
            String result,
            boolean changed,
            @Nullable LocalDate verifiedOn)
            implements DefenceCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(verifiedOn);
        }
    }
}
