package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDesignated;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.ReviewEvent.CollectivelyDiscussed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewReturned;
import io.fireledger.domain.enforcement.TransferEvent.CaseResumed;
import io.fireledger.domain.enforcement.TransferEvent.TransferSent;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come, by its own events; the aggregate and the read models go by the same fold.
 *
 * <p>The order is that of the ordinary procedure (Penalty Law 54 to 61). What comes later takes back what rested on less: a
 * notice, a hearing or evidence takes back review and discussion, a statement the written review too. Another agency begins
 * with a conclusion of its own. While the police have the case the party keeps its rights, and what it does counts on return.
 *
 * @param interrupted where the case goes on should the police decline it; null: it is not with the police
 * @param decision number of the last decision; null: there is none yet
 */
public record CaseProgress(
        CaseState state,
        @Nullable CaseState interrupted,
        @Nullable DocumentNumber decision) {

    /** @param before null for the first event */
    public static @Nullable CaseProgress after(@Nullable CaseProgress before, Object event) {
        if (event instanceof CaseOpened) {
            return new CaseProgress(CaseState.OPENED, null, null);
        }
        if (event instanceof OnTheSpotPenaltyDecided decided) {
            return new CaseProgress(CaseState.SERVED, null, decided.document());
        }
        return before == null ? null : before.after(event);
    }

    private CaseProgress after(Object event) {
        if (state == CaseState.WITH_POLICE && interrupted != null && event instanceof DefenceEvent defence) {
            CaseState meanwhile = new CaseProgress(interrupted, null, decision).afterDefence(defence).state;
            return new CaseProgress(state, meanwhile, decision);
        }
        if (event instanceof JurisdictionDesignated designated) {
            return designated.movesTheCase() && isPast(CaseState.OPENED) ? at(CaseState.OPENED) : this;
        }
        if (event instanceof InvestigationConcluded) {
            return at(CaseState.INVESTIGATED);
        }
        if (event instanceof EvidenceExcluded excluded && excluded.reliedOn()) {
            return isPast(CaseState.OPENED) ? at(CaseState.OPENED) : this;
        }
        if (event instanceof EvidenceAdded || event instanceof EvidenceExcluded) {
            return isPast(CaseState.REVERIFIED) ? at(CaseState.REVERIFIED) : this;
        }
        if (event instanceof DefenceEvent defence) {
            return afterDefence(defence);
        }
        if (event instanceof LegalReviewPassed) {
            return at(CaseState.REVIEWED);
        }
        if (event instanceof LegalReviewReturned) {
            return at(CaseState.REVERIFIED);
        }
        if (event instanceof CollectivelyDiscussed) {
            return at(CaseState.DISCUSSED);
        }
        return afterEnding(event);
    }

    private CaseProgress afterDefence(DefenceEvent event) {
        if (event instanceof ProposalNotified) {
            return at(CaseState.NOTIFIED);
        }
        if (event instanceof ProposalServed || event instanceof HearingRequestWithdrawn) {
            return at(CaseState.NOTICE_SERVED);
        }
        if (event instanceof StatementRecorded) {
            return isPast(CaseState.HEARD) ? at(CaseState.NOTICE_SERVED) : this;
        }
        if (event instanceof HearingRequested) {
            return at(CaseState.HEARING_PENDING);
        }
        if (event instanceof HearingWaived) {
            return state == CaseState.HEARING_PENDING ? at(CaseState.NOTICE_SERVED) : this;
        }
        if (event instanceof HearingHeld || event instanceof HearingTerminated) {
            return at(CaseState.HEARD);
        }
        if (event instanceof FindingsReverified verified) {
            return at(verified.changed() ? CaseState.OPENED : CaseState.REVERIFIED);
        }
        return this;
    }

    private CaseProgress afterEnding(Object event) {
        if (event instanceof PenaltyDecided decided) {
            return new CaseProgress(CaseState.DECIDED, null, decided.document());
        }
        if (event instanceof NoPenaltyDecided decided) {
            return new CaseProgress(CaseState.DECIDED, null, decided.document());
        }
        if (event instanceof ViolationNotEstablished decided) {
            return new CaseProgress(CaseState.DECIDED, null, decided.document());
        }
        if (event instanceof DocumentServed served) {
            return served.service().document().equals(decision) ? afterService() : this;
        }
        if (event instanceof TransferSent) {
            return new CaseProgress(CaseState.WITH_POLICE, state, decision);
        }
        if (event instanceof CaseResumed) {
            return at(interrupted == null ? CaseState.OPENED : interrupted);
        }
        if (event instanceof TransferredToAuthority) {
            return at(CaseState.TRANSFERRED);
        }
        if (event instanceof CaseTerminated) {
            return at(CaseState.TERMINATED);
        }
        if (event instanceof CaseClosed) {
            return at(CaseState.CLOSED);
        }
        return event instanceof CaseReopened ? at(CaseState.OPENED) : this;
    }

    /** What was decided before the police got the case is served all the same. */
    private CaseProgress afterService() {
        if (state == CaseState.DECIDED) {
            return at(CaseState.SERVED);
        }
        return interrupted == CaseState.DECIDED ? new CaseProgress(state, CaseState.SERVED, decision) : this;
    }

    private boolean isPast(CaseState other) {
        return state.isUndecided() && state.compareTo(other) > 0;
    }

    private CaseProgress at(CaseState next) {
        return new CaseProgress(next, null, decision);
    }
}
