package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.StatesItsTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the {@link Transfer} of a case to others. */
public sealed interface TransferCommand {
    @TargetAggregateIdentifier
    CaseId caseId();

    record ReportTransfer(
            CaseId caseId,
            String crime,
            String facts,
            List<OfficerId> team,
            @Nullable LocalDate reportedOn) implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(reportedOn);
        }
    }

    record DecideTransfer(
            CaseId caseId, boolean approved, @Nullable String reason, Instant decidedAt)
            implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return decidedAt;
        }
    }

    record SendTransfer(CaseId caseId, String police, Instant sentAt) implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return sentAt;
        }
    }

    /**
     * @param forwardedTo the competent office the case was passed on to, which answers from then on (SR310 7); null: the office
     *     that has it answers itself
     */
    record RecordPoliceAnswer(
            CaseId caseId,
            boolean accepted,
            @Nullable String filingNumber,
            @Nullable String reason,
            @Nullable String forwardedTo,
            @Nullable LocalDate answeredOn)
            implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(answeredOn);
        }
    }

    record AskReconsideration(CaseId caseId, @Nullable LocalDate askedOn) implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(askedOn);
        }
    }

    record AskProsecutor(
            CaseId caseId, String procuratorate, @Nullable LocalDate askedOn)
            implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(askedOn);
        }
    }

    record HandOverExhibits(
            CaseId caseId, List<Integer> evidence, @Nullable LocalDate handedOverOn)
            implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(handedOverOn);
        }
    }

    /**
     * @param outcome what came of the criminal case, where the judicial organ hands the matter back (Penalty Law 27); null:
     *     none was filed
     */
    record ResumeCase(
            CaseId caseId,
            @Nullable CriminalOutcome outcome,
            String reason,
            @Nullable LocalDate resumedOn) implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(resumedOn);
        }
    }

    record ReferForPublicSecurityPenalty(
            CaseId caseId,
            String police,
            String violation,
            @Nullable LocalDate referredOn) implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(referredOn);
        }
    }

    record TransferToAuthority(
            CaseId caseId,
            String body,
            @Nullable AuthorityId authority,
            String reason,
            @Nullable LocalDate transferredOn)
            implements TransferCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(transferredOn);
        }
    }
}
