package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.ChinaTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the days from the opening of a case to its decision are made up. Immutable; each event of the case gives the next one.
 *
 * <p>Unit: natural days, the day of opening not counted. The Penalty Law (60) gives ninety and knows no days that do not
 * count, so none is ever taken off the term; those which other rules leave out elsewhere are shown beside the rest, so that
 * everybody sees what the time went on.
 *
 * @param until the day of the decision, or of the end without one; null: neither yet
 * @param spans what is shown beside, in the order it ended
 * @param hearingSince the day a hearing was asked for that is neither held nor given up; null: none
 */
public record DecisionClock(
        LocalDate openedOn,
        @Nullable LocalDate until,
        List<Span> spans,
        @Nullable LocalDate hearingSince) {

    /** What days are shown beside the counted ones. */
    public enum Reason {
        /** From the request for a hearing to its end (64). */
        HEARING,
        /** From asking for an expert opinion to its coming in. */
        EXPERT_OPINION,
        /** From the end without a decision to the reopening. */
        ENDED,
        /** While the notice of the proposal was published because nothing else reached the party. */
        PUBLIC_NOTICE
    }

    /** The days after {@code from} up to and with {@code to}. */
    public record Span(Reason reason, LocalDate from, LocalDate to) {
        private boolean covers(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(to);
        }
    }

    /**
     * The days up to one day.
     *
     * @param elapsed all of them: what the term is measured by
     * @param uncounted those of them shown beside; a day is shown once, however many reasons it has
     */
    public record Days(int elapsed, int uncounted, List<Span> spans) {
        public int counted() {
            return elapsed - uncounted;
        }
    }

    /** @param before null for the first event; null comes of it while nothing was opened, as on the spot */
    public static @Nullable DecisionClock after(@Nullable DecisionClock before, Object event) {
        if (event instanceof CaseOpened e) {
            return new DecisionClock(e.openedOn(), null, List.of(), null);
        }
        return before == null ? null : before.after(event);
    }

    /** @param today taken where nothing has ended the time yet */
    public Days on(LocalDate today) {
        LocalDate last = until == null ? today : until;
        List<Span> shown = hearingSince == null ? spans : plus(new Span(Reason.HEARING, hearingSince, last));
        int elapsed = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(openedOn, last)));
        int uncounted = Math.toIntExact(openedOn.plusDays(1)
                .datesUntil(openedOn.plusDays(1L + elapsed))
                .filter(day -> shown.stream().anyMatch(span -> span.covers(day)))
                .count());
        return new Days(elapsed, uncounted, shown);
    }

    private DecisionClock after(Object event) {
        if (event instanceof CaseReopened e) {
            return reopened(e.reopenedOn());
        }
        if (event instanceof HearingRequested e) {
            return new DecisionClock(openedOn, until, spans, e.requestedOn());
        }
        if (event instanceof HearingHeld e) {
            return hearingEnded(ChinaTime.day(e.endedAt()));
        }
        if (event instanceof HearingTerminated e) {
            return hearingEnded(ChinaTime.day(e.endedAt()));
        }
        if (event instanceof HearingRequestWithdrawn e) {
            return hearingEnded(e.withdrawnOn());
        }
        if (event instanceof HearingWaived e) {
            return hearingEnded(e.waivedOn());
        }
        if (event instanceof EvidenceAdded e) {
            LocalDate asked = e.commissionedOn();
            LocalDate came = ChinaTime.day(e.obtainedAt());
            return asked == null ? this : with(new Span(Reason.EXPERT_OPINION, asked, came));
        }
        if (event instanceof ProposalServed e) {
            LocalDate published = e.service().noticeOn();
            return published == null
                    ? this
                    : with(new Span(Reason.PUBLIC_NOTICE, published, e.service().effectiveOn()));
        }
        return ended(event);
    }

    private DecisionClock ended(Object event) {
        if (event instanceof PenaltyDecided e) {
            return at(e.decidedOn());
        }
        if (event instanceof NoPenaltyDecided e) {
            return at(e.decidedOn());
        }
        if (event instanceof ViolationNotEstablished e) {
            return at(e.decidedOn());
        }
        if (event instanceof CaseTerminated e) {
            return at(e.terminatedOn());
        }
        if (event instanceof TransferredToAuthority e) {
            return at(e.transferredOn());
        }
        return event instanceof CaseClosed e && until == null ? at(e.closedOn()) : this;
    }

    /** The days ran on; a hearing that was still to be held fell with its notice. */
    private DecisionClock reopened(LocalDate day) {
        LocalDate ended = Objects.requireNonNullElse(until, day);
        List<Span> shown = hearingEnded(ended).plus(new Span(Reason.ENDED, ended, day));
        return new DecisionClock(openedOn, null, shown, null);
    }

    private DecisionClock hearingEnded(LocalDate day) {
        return hearingSince == null ? this : with(new Span(Reason.HEARING, hearingSince, day));
    }

    private DecisionClock with(Span span) {
        return new DecisionClock(openedOn, until, plus(span), span.reason() == Reason.HEARING ? null : hearingSince);
    }

    private DecisionClock at(LocalDate day) {
        return new DecisionClock(openedOn, day, spans, hearingSince);
    }

    private List<Span> plus(Span span) {
        return Stream.concat(spans.stream(), Stream.of(span)).toList();
    }
}
