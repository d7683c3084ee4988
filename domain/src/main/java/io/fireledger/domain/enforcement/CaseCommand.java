package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.ViolationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of an {@link EnforcementCase} as a whole. */
public sealed interface CaseCommand {
    @TargetAggregateIdentifier
    CaseId caseId();

    /**
     * @param inspection from which it is opened; null: from none
     * @param origin the report or the handing over, in words; null where an inspection says it
     * @param division where the act was done; null: where the venue lies
     * @param foundOn the day the act was found out, by the agency or through a report; null: that of the inspection, else of
     *     the opening
     * @param openedOn null: today
     */
    record OpenCase(
            CaseId caseId,
            CaseSource source,
            @Nullable InspectionId inspection,
            @Nullable String origin,
            Party party,
            @Nullable VenueId venue,
            @Nullable DivisionCode division,
            ViolationCode suspected,
            String facts,
            @Nullable LocalDate foundOn,
            @Nullable LocalDate openedOn,
            List<OfficerId> handlers)
            implements CaseCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(openedOn);
        }
    }

    record AssignHandlers(
            CaseId caseId,
            List<OfficerId> handlers,
            @Nullable String reason) implements CaseCommand {}

    record DisputeJurisdiction(
            CaseId caseId,
            AuthorityId other,
            String grounds,
            @Nullable LocalDate disputedOn) implements CaseCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(disputedOn);
        }
    }

    record DesignateJurisdiction(
            CaseId caseId,
            AuthorityId agency,
            String reason,
            @Nullable LocalDate designatedOn) implements CaseCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(designatedOn);
        }
    }

    record TerminateInvestigation(
            CaseId caseId,
            TerminationGround ground,
            String reason,
            @Nullable LocalDate terminatedOn) implements CaseCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(terminatedOn);
        }
    }

    record CloseCase(
            CaseId caseId,
            CloseGround ground,
            @Nullable String note,
            @Nullable LocalDate closedOn) implements CaseCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(closedOn);
        }
    }

    /**
     * @param outcome what came of the criminal case, where the case was left to the police (Penalty Law 27); null: it was not
     */
    record ReopenCase(
            CaseId caseId,
            String reason,
            @Nullable CriminalOutcome outcome,
            @Nullable LocalDate reopenedOn) implements CaseCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(reopenedOn);
        }
    }

    /** Records that the term was missed, if it was and the record does not say so yet. */
    record MissTerm(CaseId caseId, TermKey term) implements CaseCommand {}

    /** Fixes the term's provisional last day, if the calendar covers it now. */
    record FixDueDay(CaseId caseId, TermKey term) implements CaseCommand {}
}
