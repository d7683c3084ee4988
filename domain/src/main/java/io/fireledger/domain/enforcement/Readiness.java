package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.Notice.Hearing;
import io.fireledger.domain.enforcement.rule.AsResolved;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case has come far enough for a decision of some kind.
 *
 * <p>A penalty needs the whole way: notice, its service, the hearing held or given up, statement, written review. The Penalty
 * Law asks for a notice before a penalty alone (44), so that no penalty, and no violation, may be decided once the
 * investigation is concluded; where something was notified nevertheless, that way need not be gone to its end, since nothing
 * is imposed; only a hearing the party asked for is held (63). Legal review and collective discussion precede whatever decision they are needed for.
 */
final class Readiness {
    private Readiness() {}

    /** Refuses with {@code case.wrong-state}, {@code decision.not-notified}, {@code decision.notice-not-served}. */
    static Optional<Rejection> state(CaseFile file, DecisionOutcome outcome) {
        CaseState state = file.state();
        boolean isConcluded = state.isUndecided() && state != CaseState.OPENED;
        boolean isOverturned =
                outcome == DecisionOutcome.NOT_ESTABLISHED && state == CaseState.OPENED && file.hasChanged;
        if (!isConcluded && !isOverturned) {
            return refuse("case.wrong-state", "57", state);
        }
        if (outcome != DecisionOutcome.PENALTY) {
            return Optional.empty();
        }
        Notice notice = file.notice;
        if (notice == null) {
            return refuse("decision.not-notified", "44");
        }
        return notice.servedOn() == null
                ? refuse("decision.notice-not-served", "44", notice.document())
                : Optional.empty();
    }

    /** Refuses with {@code decision.reviewer-decides} whoever reviewed the case, else as {@link CaseOffice#tookNoPart}. */
    static Optional<Rejection> apart(CaseFile file, OfficerId decider) {
        return CaseOffice.tookNoPart(file, decider, "57")
                .or(() -> file.reviewers.contains(decider)
                        ? refuse("decision.reviewer-decides", "58", decider)
                        : Optional.empty());
    }

    /** Refuses with {@code decision.established}, {@code decision.nothing-established}. */
    static Optional<Rejection> finding(CaseFile file, DecisionOutcome outcome) {
        boolean isEstablished = !file.hasChanged && file.conclusion != null && file.conclusion.established();
        if (outcome == DecisionOutcome.NOT_ESTABLISHED) {
            return isEstablished ? refuse("decision.established", "57") : Optional.empty();
        }
        return isEstablished ? Optional.empty() : refuse("decision.nothing-established", "57");
    }

    /**
     * Refuses with {@code decision.hearing-open}, {@code decision.party-not-heard}, {@code decision.not-reverified}.
     *
     * @param day of the decision
     */
    static Optional<Rejection> defence(Notice notice, boolean isReverified, LocalDate day) {
        if (notice.isHearingOpen(day) || lapsesLater(notice, day)) {
            return refuse("decision.hearing-open", "64");
        }
        if (!isReverified) {
            return notice.isHeard(day)
                    ? refuse("decision.not-reverified", "45")
                    : refuse("decision.party-not-heard", "45");
        }
        return Optional.empty();
    }

    /**
     * A hearing that was asked for is held, or given up, before anything is decided: whatever the outcome, it follows from the
     * record of the hearing.
     *
     * <p>Refuses with {@code decision.hearing-open}.
     */
    static Optional<Rejection> hearing(CaseFile file) {
        return file.notice != null && file.notice.hearing() == Hearing.REQUESTED
                ? refuse("decision.hearing-open", "65")
                : Optional.empty();
    }

    /** The last day of what the decision rests on. */
    static LocalDate restsOn(CaseFile file) {
        Stream.Builder<LocalDate> days = Stream.builder();
        days.add(file.openedOn);
        if (file.conclusion != null) {
            days.add(file.conclusion.concludedOn());
        }
        if (file.notice != null) {
            days.add(file.notice.lastActOn());
        }
        if (file.reverification != null) {
            days.add(file.reverification.verifiedOn());
        }
        if (file.review != null) {
            days.add(file.review.reviewedOn());
        }
        if (file.discussion != null) {
            days.add(file.discussion.discussedOn());
        }
        return days.build().max(LocalDate::compareTo).orElse(file.openedOn);
    }

    /** Refuses with {@code decision.review-missing}, {@code decision.discussion-missing}, {@code decision.not-as-resolved}. */
    static Optional<Rejection> steps(CaseFile file, Ruling ruling, boolean needsReview, boolean needsDiscussion) {
        if (needsReview && file.review == null) {
            return refuse("decision.review-missing", "58");
        }
        if (file.discussion == null) {
            return needsDiscussion ? refuse("decision.discussion-missing", "57") : Optional.empty();
        }
        return AsResolved.check(file.discussion.resolution(), ruling.outcome(), ruling.ground(), ruling.charges());
    }

    /** The right lapsed, but only after the day the decision is said to be of. */
    private static boolean lapsesLater(Notice notice, LocalDate day) {
        @Nullable DueDay due = notice.hearingDue();
        return notice.hearing() == Hearing.LAPSED && due != null && !day.isAfter(due.lastDay());
    }

    private static Optional<Rejection> refuse(String code, String article, Object... values) {
        return Optional.of(Rejection.of(code, values).on(Statute.PENALTY_LAW_2021.article(article)));
    }
}
