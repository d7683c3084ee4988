package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRightLapsed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.DefenceEvent.StatementWaived;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last notice of what is proposed, and what the party made of it. Immutable; each event gives the next one.
 *
 * @param editions see {@link DefenceEvent.ProposalNotified}
 * @param servedOn the day its service took effect; null: not served yet
 * @param statementDue see {@link DefenceEvent.ProposalServed}
 * @param hearingDue last day to ask for a hearing; null: not served, or no such right
 * @param points what the party brought forward, in writing or at the hearing, in its order; each once
 * @param hasStated whether the party made a statement, at the hearing or else
 * @param statementWaived whether the party clearly gave it up
 * @param hearing what became of the right to a hearing
 * @param plan how the hearing is arranged
 * @param lastActOn the last day of anything done about it
 */
public record Notice(
        DocumentNumber document,
        DecisionOutcome outcome,
        List<Charge> charges,
        List<CatalogueEditions> editions,
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
        HearingPlan plan,
        LocalDate lastActOn) {

    /** What became of the right to a hearing. */
    public enum Hearing {
        NOT_ASKED,
        REQUESTED,
        WITHDRAWN,
        WAIVED,
        LAPSED,
        HELD,
        /** Stayed away or walked out. */
        FORFEITED
    }

    public static Notice of(ProposalNotified e) {
        return new Notice(
                e.document(),
                e.outcome(),
                e.charges(),
                e.editions(),
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
                HearingPlan.NONE,
                e.notifiedOn());
    }

    public Notice after(DefenceEvent event) {
        if (event instanceof ProposalServed e) {
            return served(e.service().effectiveOn(), e.statementDue(), e.hearingDue());
        }
        if (event instanceof StatementRecorded e) {
            return heard(e.points(), true, statementWaived, e.statedOn());
        }
        if (event instanceof StatementWaived e) {
            return heard(List.of(), hasStated, true, e.waivedOn());
        }
        if (event instanceof HearingHeld e) {
            return heard(e.points(), true, statementWaived, ChinaTime.day(e.endedAt()))
                    .with(Hearing.HELD, plan);
        }
        if (event instanceof HearingTerminated e) {
            return heard(e.points(), hasStated || !e.points().isEmpty(), statementWaived, ChinaTime.day(e.endedAt()))
                    .with(Hearing.FORFEITED, plan);
        }
        return afterHearingStep(event);
    }

    private Notice afterHearingStep(DefenceEvent event) {
        if (event instanceof HearingRequested e) {
            return on(e.requestedOn()).with(Hearing.REQUESTED, plan.askedOn(e.requestedOn()));
        }
        if (event instanceof HearingRequestWithdrawn e) {
            return on(e.withdrawnOn()).with(Hearing.WITHDRAWN, plan.givenUp());
        }
        if (event instanceof HearingWaived e) {
            return on(e.waivedOn()).with(Hearing.WAIVED, plan.givenUp());
        }
        if (event instanceof HearingRightLapsed e) {
            boolean isOfThis = e.term().of().equals(document.value());
            return isOfThis && hearing == Hearing.NOT_ASKED ? with(Hearing.LAPSED, plan) : this;
        }
        if (event instanceof HearingChairAppointed e) {
            return with(hearing, plan.chairedBy(e.chair()));
        }
        return event instanceof HearingScheduled e ? with(hearing, plan.scheduled(e.document(), e.heldAt())) : this;
    }

    /** The last day to ask for a hearing is no longer provisional, if the term is this notice's. */
    public Notice after(FixedTerm term) {
        TermKey own = CaseTerms.hearingRequest(document);
        boolean isOwn = own.rule().equals(term.rule()) && own.of().equals(term.of());
        return isOwn ? served(servedOn, statementDue, new DueDay(term.dueOn(), false)) : this;
    }

    /** Whether a hearing may still be asked for, or is still to be held, on that day. */
    boolean isHearingOpen(LocalDate day) {
        return switch (hearing) {
            case REQUESTED -> true;
            case NOT_ASKED, LAPSED -> hearingRight && (hearingDue == null || !isPast(hearingDue, day));
            case WITHDRAWN, WAIVED, HELD, FORFEITED -> false;
        };
    }

    /** Whether a request for a hearing made on that day is in time. */
    boolean isInTime(LocalDate day) {
        return hearingDue != null && !isPast(hearingDue, day);
    }

    /** Whether the party stated something, gave it up, or let the time pass. */
    boolean isHeard(LocalDate day) {
        return statementDue != null && isHeard(day, statementDue);
    }

    /**
     * Whether the party stated something, gave it up, or let the time pass.
     *
     * @param due last day the agency waits, as far as it is known now
     */
    boolean isHeard(LocalDate day, DueDay due) {
        return hasStated || statementWaived || hearing == Hearing.FORFEITED || isPast(due, day);
    }

    /** Whether a last day has gone by; never as long as it is provisional. */
    static boolean isPast(DueDay due, LocalDate day) {
        return !due.provisional() && day.isAfter(due.lastDay());
    }

    private Notice served(@Nullable LocalDate day, @Nullable DueDay statement, @Nullable DueDay request) {
        return new Notice(
                document,
                outcome,
                charges,
                editions,
                correction,
                hearingRight,
                notifiedOn,
                day,
                statement,
                request,
                points,
                hasStated,
                statementWaived,
                hearing,
                plan,
                day == null ? lastActOn : later(day));
    }

    private Notice heard(List<String> more, boolean stated, boolean waived, LocalDate day) {
        return new Notice(
                document,
                outcome,
                charges,
                editions,
                correction,
                hearingRight,
                notifiedOn,
                servedOn,
                statementDue,
                hearingDue,
                Stream.concat(points.stream(), more.stream()).distinct().toList(),
                stated,
                waived,
                hearing,
                plan,
                later(day));
    }

    private Notice on(LocalDate day) {
        return heard(List.of(), hasStated, statementWaived, day);
    }

    private Notice with(Hearing newHearing, HearingPlan newPlan) {
        return new Notice(
                document,
                outcome,
                charges,
                editions,
                correction,
                hearingRight,
                notifiedOn,
                servedOn,
                statementDue,
                hearingDue,
                points,
                hasStated,
                statementWaived,
                newHearing,
                newPlan,
                lastActOn);
    }

    private LocalDate later(LocalDate day) {
        return day.isAfter(lastActOn) ? day : lastActOn;
    }
}
