package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseEvent;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.DueDayFixed;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseProgress;
import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.OpenPoints;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course a case took, as its events tell it: what the table of legal steps asks of it. What counts is the way to the last
 * decision, or the way under way: the last conclusion, the last notice on it, and what came after that notice.
 */
final class CaseCourse {
    final Law law;
    final LocalDate today;
    final CaseState state;
    final Set<OfficerId> investigators = new LinkedHashSet<>();
    final List<OfficerId> handlers = new ArrayList<>();

    /** The decision that ended the way; null: none did. */
    final @Nullable Past<Object> decision;

    final @Nullable Past<InvestigationConcluded> conclusion;
    final @Nullable Past<ProposalNotified> notice;
    final @Nullable Past<ProposalServed> noticeServed;
    private final List<Past<Object>> all = new ArrayList<>();

    /** An event with its place in the case. */
    record Past<E>(E event, String id, long seq) {}

    CaseCourse(List<Told> told, Law law, LocalDate today) {
        this.law = law;
        this.today = today;
        CaseProgress progress = null;
        for (Told one : told) {
            all.add(new Past<>(
                    one.event(), one.recorded().eventId(), one.recorded().seq()));
            progress = CaseProgress.after(progress, one.event());
            note(one.event());
        }
        state = progress == null ? CaseState.OPENED : progress.state();
        long from = all(CaseEvent.class)
                .filter(past -> past.event.beginsAnew())
                .mapToLong(Past::seq)
                .max()
                .orElse(-1L);
        decision = all.stream()
                .filter(past -> past.seq > from && isDecision(past.event))
                .reduce((earlier, later) -> later)
                .orElse(null);
        conclusion = last(InvestigationConcluded.class, from, end())
                .filter(past -> !fell(past.seq))
                .orElse(null);
        notice = conclusion == null
                ? null
                : last(ProposalNotified.class, conclusion.seq, end()).orElse(null);
        noticeServed = notice == null
                ? null
                : sinceNotice(ProposalServed.class)
                        .filter(past -> past.event.notice().equals(notice.event.document()))
                        .findFirst()
                        .orElse(null);
    }

    private void note(Object event) {
        if (event instanceof CaseOpened e) {
            investigators.addAll(e.inspectors());
            handled(e.handlers());
        } else if (event instanceof HandlersAssigned e) {
            handled(e.handlers());
        } else if (event instanceof CaseReopened e) {
            handled(e.handlers());
        } else if (event instanceof OnTheSpotPenaltyDecided e) {
            handled(e.officers());
        }
    }

    private void handled(Collection<OfficerId> officers) {
        investigators.addAll(officers);
        handlers.clear();
        handlers.addAll(officers);
    }

    private static boolean isDecision(Object event) {
        return event instanceof PenaltyDecided
                || event instanceof NoPenaltyDecided
                || event instanceof ViolationNotEstablished
                || event instanceof OnTheSpotPenaltyDecided;
    }

    /** Whether a conclusion fell because evidence it rests on was excluded before the decision. */
    private boolean fell(long concluded) {
        return between(EvidenceExcluded.class, concluded, end()).anyMatch(past -> past.event.reliedOn());
    }

    private long end() {
        return decision == null ? Long.MAX_VALUE : decision.seq;
    }

    /** Whether nothing is to be done any more: it ended here, or others have it, without a decision. */
    boolean isGivenUp() {
        return decision == null && !state.isUndecided();
    }

    boolean isPenalty() {
        return decision != null && decision.event instanceof PenaltyDecided;
    }

    /** Who leads the investigation; null: it is not known. */
    @Nullable
    OfficerId lead() {
        return handlers.isEmpty() ? null : handlers.get(0);
    }

    /** The day of the decision, else the day asked for. */
    LocalDate decidedOnOrToday() {
        return decision == null ? today : decidedOn(decision.event);
    }

    static LocalDate decidedOn(Object decision) {
        if (decision instanceof PenaltyDecided e) {
            return e.decidedOn();
        }
        if (decision instanceof NoPenaltyDecided e) {
            return e.decidedOn();
        }
        return decision instanceof ViolationNotEstablished e
                ? e.decidedOn()
                : ((OnTheSpotPenaltyDecided) decision).decidedOn();
    }

    static OfficerId decidedBy(Object decision) {
        if (decision instanceof PenaltyDecided e) {
            return e.decidedBy();
        }
        if (decision instanceof NoPenaltyDecided e) {
            return e.decidedBy();
        }
        return decision instanceof ViolationNotEstablished e
                ? e.decidedBy()
                : ((OnTheSpotPenaltyDecided) decision).decidedBy();
    }

    <E> Optional<Past<E>> last(Class<E> type) {
        return last(type, -1, Long.MAX_VALUE);
    }

    <E> Stream<Past<E>> all(Class<E> type) {
        return between(type, -1, Long.MAX_VALUE);
    }

    /** What came after the notice and before the decision. */
    <E> Stream<Past<E>> sinceNotice(Class<E> type) {
        return notice == null ? Stream.empty() : between(type, notice.seq, end());
    }

    /** What came before the decision, from the beginning. */
    <E> Stream<Past<E>> beforeDecision(Class<E> type) {
        return between(type, -1, end());
    }

    /** What the party brought forward before the decision, on whatever notice, and nobody answered. */
    List<String> openPoints() {
        OpenPoints open = OpenPoints.NONE;
        for (Past<Object> past : beforeDecision(Object.class).toList()) {
            open = open.after(past.event);
        }
        return open.points();
    }

    /** The last such event after the notice, or after the conclusion where nothing was notified. */
    <E> Optional<Past<E>> lastBeforeDecision(Class<E> type) {
        long from = notice != null ? notice.seq : conclusion != null ? conclusion.seq : -1;
        return last(type, from, end());
    }

    private <E> Optional<Past<E>> last(Class<E> type, long after, long before) {
        return between(type, after, before).reduce((earlier, later) -> later);
    }

    private <E> Stream<Past<E>> between(Class<E> type, long after, long before) {
        return all.stream()
                .filter(past -> past.seq > after && past.seq < before && type.isInstance(past.event))
                .map(past -> new Past<>(type.cast(past.event), past.id, past.seq));
    }

    /** A last day as it stands now: fixed where it was provisional, by the record or by the calendar known since. */
    DueDay standing(DueDay due, String rule, String of, LocalDate from) {
        if (!due.provisional()) {
            return due;
        }
        return all(DueDayFixed.class)
                .map(past -> past.event.term())
                .filter(term -> term.rule().equals(rule) && term.of().equals(of))
                .reduce((earlier, later) -> later)
                .map(term -> new DueDay(term.dueOn(), false))
                .orElseGet(() -> due(rule, from).orElse(due));
    }

    Optional<DueDay> due(String rule, LocalDate from) {
        return law.term(rule, from).map(term -> Term.due(from, term, law.calendar()));
    }

    AuthorityId agency() {
        return last(CaseOpened.class)
                .map(past -> past.event.agency())
                .or(() -> last(OnTheSpotPenaltyDecided.class).map(past -> past.event.agency()))
                .orElseThrow();
    }
}
