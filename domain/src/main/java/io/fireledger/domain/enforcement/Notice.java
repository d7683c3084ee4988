package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last notice of what is proposed, and what the party made of it. Immutable; each event gives the next one.
 *
 * @param servedOn the day its service took effect; null: not served yet
 * @param statementDue see {@link DefenceEvent.ProposalServed}
 * @param hearingDue last day to ask for a hearing; null: not served, or no such right
 * @param points what the party brought forward, in writing or at the hearing, in its order
 * @param hasStated whether the party made a statement, at the hearing or else
 * @param statementWaived whether the party clearly gave it up
 * @param hearing what became of the right to a hearing
 * @param hearingAt when the hearing is to be held; null: not scheduled
 */
record Notice(
        DocumentNumber document,
        DecisionOutcome outcome,
        List<Charge> charges,
        @Nullable Correction correction,
        boolean hearingRight,
        LocalDate notifiedOn,
        @Nullable LocalDate servedOn,
        @Nullable DueDay statementDue,
        @Nullable DueDay hearingDue,
        List<String> points,
        boolean hasStated,
        boolean statementWaived,
        Hearing hearing,
        @Nullable OfficerId chair,
        @Nullable Instant hearingAt) {

    /** What became of the right to a hearing. */
    enum Hearing {
        NOT_ASKED,
        REQUESTED,
        WITHDRAWN,
        WAIVED,
        LAPSED,
        HELD,
        /** Stayed away or walked out. */
        FORFEITED
    }

    static Notice of(DefenceEvent.ProposalNotified e) {
        return new Notice(
                e.document(),
                e.outcome(),
                e.charges(),
                e.correction(),
                e.hearingRight(),
                e.notifiedOn(),
                null,
                null,
                null,
                List.of(),
                false,
                false,
                Hearing.NOT_ASKED,
                null,
                null);
    }

    Notice after(DefenceEvent event) {
        if (event instanceof DefenceEvent.ProposalServed e) {
            return new Notice(
                    document,
                    outcome,
                    charges,
                    correction,
                    hearingRight,
                    notifiedOn,
                    e.service().effectiveOn(),
                    e.statementDue(),
                    e.hearingDue(),
                    points,
                    hasStated,
                    statementWaived,
                    hearing,
                    chair,
                    hearingAt);
        }
        if (event instanceof DefenceEvent.StatementRecorded e) {
            return with(plus(e.points()), true, statementWaived, hearing, chair, hearingAt);
        }
        if (event instanceof DefenceEvent.StatementWaived) {
            return with(points, hasStated, true, hearing, chair, hearingAt);
        }
        if (event instanceof DefenceEvent.HearingRequested) {
            return with(points, hasStated, statementWaived, Hearing.REQUESTED, chair, hearingAt);
        }
        if (event instanceof DefenceEvent.HearingRequestWithdrawn) {
            return with(points, hasStated, statementWaived, Hearing.WITHDRAWN, chair, null);
        }
        if (event instanceof DefenceEvent.HearingWaived) {
            return with(points, hasStated, statementWaived, Hearing.WAIVED, chair, null);
        }
        if (event instanceof DefenceEvent.HearingRightLapsed) {
            return with(points, hasStated, statementWaived, Hearing.LAPSED, chair, null);
        }
        if (event instanceof DefenceEvent.HearingChairAppointed e) {
            return with(points, hasStated, statementWaived, hearing, e.chair(), hearingAt);
        }
        if (event instanceof DefenceEvent.HearingScheduled e) {
            return with(points, hasStated, statementWaived, hearing, chair, e.heldAt());
        }
        if (event instanceof DefenceEvent.HearingHeld e) {
            return with(plus(e.points()), true, statementWaived, Hearing.HELD, chair, hearingAt);
        }
        if (event instanceof DefenceEvent.HearingTerminated) {
            return with(points, hasStated, statementWaived, Hearing.FORFEITED, chair, hearingAt);
        }
        return this;
    }

    /** Whether a hearing may still be asked for, or is still to be held, on that day. */
    boolean isHearingOpen(LocalDate day) {
        return switch (hearing) {
            case REQUESTED -> true;
            case NOT_ASKED ->
                hearingRight && (hearingDue == null || hearingDue.provisional() || !day.isAfter(hearingDue.lastDay()));
            case WITHDRAWN, WAIVED, LAPSED, HELD, FORFEITED -> false;
        };
    }

    /** Whether the party stated something, gave it up, or let the time pass. */
    boolean isHeard(LocalDate day) {
        return hasStated
                || statementWaived
                || hearing == Hearing.FORFEITED
                || (statementDue != null && !statementDue.provisional() && day.isAfter(statementDue.lastDay()));
    }

    private List<String> plus(List<String> more) {
        return Stream.concat(points.stream(), more.stream()).toList();
    }

    private Notice with(
            List<String> newPoints,
            boolean stated,
            boolean waived,
            Hearing newHearing,
            @Nullable OfficerId newChair,
            @Nullable Instant at) {
        return new Notice(
                document,
                outcome,
                charges,
                correction,
                hearingRight,
                notifiedOn,
                servedOn,
                statementDue,
                hearingDue,
                newPoints,
                stated,
                waived,
                newHearing,
                newChair,
                at);
    }
}
