package io.fireledger.projections.enforcement;

import static io.fireledger.projections.enforcement.Kept.as;
import static io.fireledger.projections.enforcement.Kept.met;
import static io.fireledger.projections.enforcement.Kept.notApplicable;
import static io.fireledger.projections.enforcement.OrdinarySteps.isOver;
import static io.fireledger.projections.enforcement.OrdinarySteps.open;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestRefused;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRightLapsed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.projections.enforcement.CaseCourse.Past;
import io.fireledger.projections.enforcement.ConformanceView.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The right to a hearing, and the hearing. */
final class HearingSteps {
    private static final String NOTICE_TERM = "enforcement.hearing-notice";

    private HearingSteps() {}

    static Stream<Kept> right(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        if (course.notice != null && !course.notice.event().hearingRight()) {
            return Stream.of(as(Status.NOT_APPLICABLE, null, course.notice));
        }
        Past<ProposalServed> served = course.noticeServed;
        if (course.notice == null || served == null) {
            return Stream.of(open(course));
        }
        List<Past<?>> used = Stream.of(
                        HearingRequested.class,
                        HearingRequestRefused.class,
                        HearingWaived.class,
                        HearingRequestWithdrawn.class,
                        HearingRightLapsed.class)
                .<Past<?>>flatMap(course::sinceNotice)
                .filter(past -> isOfNotice(past.event(), served.event().notice()))
                .toList();
        DueDay due = due(course, served);
        if (used.isEmpty() && due != null && !isOver(due, course.decidedOnOrToday())) {
            Kept awaited = open(course);
            return Stream.of(new Kept(awaited.status(), null, due.lastDay(), null, List.of(served.id()), null));
        }
        Past<?>[] proof =
                Stream.concat(Stream.of(course.notice, served), used.stream()).toArray(Past<?>[]::new);
        LocalDate doneOn = course.sinceNotice(HearingRequested.class)
                .findFirst()
                .map(asked -> asked.event().requestedOn())
                .orElse(null);
        Kept kept = met(doneOn, null, proof);
        return Stream.of(
                new Kept(kept.status(), null, due == null ? null : due.lastDay(), doneOn, kept.events(), null));
    }

    /** The right an earlier notice gave lapses on its own day, whatever was notified since. */
    private static boolean isOfNotice(Object event, DocumentNumber notice) {
        return !(event instanceof HearingRightLapsed lapsed)
                || lapsed.term().of().equals(notice.value());
    }

    private static @org.jspecify.annotations.Nullable DueDay due(CaseCourse course, Past<ProposalServed> served) {
        DueDay due = served.event().hearingDue();
        return due == null
                ? null
                : course.standing(
                        due,
                        "enforcement.hearing-request",
                        served.event().notice().value(),
                        served.event().service().effectiveOn());
    }

    /** Whether a hearing must be held: asked for, and not given up since. */
    private static boolean isAsked(CaseCourse course) {
        Optional<Past<HearingRequested>> asked =
                course.sinceNotice(HearingRequested.class).reduce((earlier, later) -> later);
        return asked.isPresent()
                && Stream.concat(
                                course.sinceNotice(HearingRequestWithdrawn.class),
                                course.sinceNotice(HearingWaived.class))
                        .noneMatch(past -> past.seq() > asked.get().seq());
    }

    static Stream<Kept> chair(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        if (!isAsked(course)) {
            return Stream.of(notApplicable());
        }
        Optional<Past<HearingChairAppointed>> appointed =
                course.all(HearingChairAppointed.class).reduce((earlier, later) -> later);
        if (appointed.isEmpty()) {
            return Stream.of(open(course));
        }
        OfficerId chair = appointed.get().event().chair();
        return Stream.of(
                course.investigators.contains(chair)
                        ? as(Status.MISSING, chair, appointed.get())
                        : met(appointed.get().event().appointedOn(), chair, appointed.get()));
    }

    /** The notice counts from its service, as far as that is on record, else from its day. */
    static Stream<Kept> notice(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        if (!isAsked(course)) {
            return Stream.of(notApplicable());
        }
        Optional<Past<HearingScheduled>> scheduled =
                course.sinceNotice(HearingScheduled.class).reduce((earlier, later) -> later);
        if (scheduled.isEmpty()) {
            return Stream.of(open(course));
        }
        HearingScheduled e = scheduled.get().event();
        Past<DocumentServed> served = course.sinceNotice(DocumentServed.class)
                .filter(past -> past.event().service().document().equals(e.document()))
                .findFirst()
                .orElse(null);
        LocalDate toldOn =
                served == null ? e.notifiedOn() : served.event().service().effectiveOn();
        LocalDate latest = latest(course, ChinaTime.day(e.heldAt()));
        return Stream.of(new Kept(
                toldOn.isAfter(latest) ? Status.LATE : Status.MET,
                null,
                latest,
                toldOn,
                served == null
                        ? List.of(scheduled.get().id())
                        : List.of(scheduled.get().id(), served.id()),
                course.lead()));
    }

    /** The last day on which the party may be told of a hearing on that day. */
    private static LocalDate latest(CaseCourse course, LocalDate heldOn) {
        Optional<TermRule> length = course.law.term(NOTICE_TERM, heldOn);
        if (length.isEmpty()) {
            return heldOn;
        }
        LocalDate day = heldOn.minusDays(1);
        while (Term.due(day, length.get(), course.law.calendar()).lastDay().isAfter(heldOn)) {
            day = day.minusDays(1);
        }
        return day;
    }

    static Stream<Kept> record(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        if (!isAsked(course)) {
            return Stream.of(notApplicable());
        }
        Optional<Past<HearingHeld>> held = course.sinceNotice(HearingHeld.class).findFirst();
        if (held.isPresent()) {
            return Stream.of(met(
                    ChinaTime.day(held.get().event().endedAt()),
                    held.get().event().chair(),
                    held.get()));
        }
        return Stream.of(course.sinceNotice(HearingTerminated.class)
                .findFirst()
                .map(ended -> met(
                        ChinaTime.day(ended.event().endedAt()), ended.event().chair(), ended))
                .orElseGet(() -> open(course)));
    }
}
