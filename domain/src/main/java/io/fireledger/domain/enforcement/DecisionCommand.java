package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.kernel.VenueId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the {@link Deciding} of a case. */
public sealed interface DecisionCommand {
    @TargetAggregateIdentifier
    CaseId caseId();

    /**
     * @param ground of no penalty alone
     * @param education how the party was taught; of no penalty alone
     * @param charges with the sanctions imposed; empty: as notified last, else as concluded
     * @param correction null: as notified last, else as concluded
     * @param largeImpact whether the suspension of business among the sanctions would have a large impact on economy and
     *     society, so that the government decides on it (Fire Protection Law 70)
     */
    record Decide(
            CaseId caseId,
            DecisionOutcome outcome,
            @Nullable NoPenaltyGround ground,
            @Nullable String education,
            List<Charge> charges,
            @Nullable Correction correction,
            boolean largeImpact,
            String reasons,
            @Nullable LocalDate decidedOn)
            implements DecisionCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(decidedOn);
        }
    }

    /**
     * @param requestedBy the emergency department that asked for it
     * @param documentNumber of the government's own document
     * @param sha256 its digest
     * @param charges places of the charges it concerns, from 0
     */
    record RecordGovernmentDecision(
            CaseId caseId,
            String government,
            String requestedBy,
            LocalDate requestedOn,
            LocalDate decidedOn,
            boolean granted,
            String documentNumber,
            Sha256Digest sha256,
            List<Integer> charges)
            implements DecisionCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(decidedOn);
        }
    }

    /**
     * @param venue where the act was done; null: at no venue on record
     * @param division where the act was done; null: where the venue lies
     * @param formNumber of the pre-printed form
     * @param recipient who took it
     * @param signed whether the party signed
     * @param note what is noted on it; where the party did not sign, that
     * @param officers two at least, also on the spot (Penalty Law 42); the first leads
     */
    record DecideOnTheSpot(
            CaseId caseId,
            Party party,
            @Nullable VenueId venue,
            @Nullable DivisionCode division,
            Charge charge,
            Correction correction,
            String formNumber,
            String recipient,
            boolean signed,
            @Nullable String note,
            boolean certificatesShown,
            List<OfficerId> officers,
            @Nullable LocalDate decidedOn)
            implements DecisionCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(decidedOn);
        }
    }

    record FileForRecord(
            CaseId caseId, String filedWith, @Nullable LocalDate filedOn) implements DecisionCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(filedOn);
        }
    }
}
