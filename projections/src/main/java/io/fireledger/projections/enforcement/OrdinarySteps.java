package io.fireledger.projections.enforcement;

import static io.fireledger.projections.enforcement.Kept.as;
import static io.fireledger.projections.enforcement.Kept.met;
import static io.fireledger.projections.enforcement.Kept.notApplicable;
import static io.fireledger.projections.enforcement.Kept.timed;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDesignated;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDisputed;
import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.DefenceEvent.StatementWaived;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidencePreserved;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.PreservationDisposed;
import io.fireledger.domain.enforcement.OpenPoints;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.projections.enforcement.CaseCourse.Past;
import io.fireledger.projections.enforcement.ConformanceView.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From the opening to the written review. */
final class OrdinarySteps {
    private OrdinarySteps() {}

    /** What a step still to be done is in a case that has come so far. */
    static Kept open(CaseCourse course) {
        if (course.isPenalty()) {
            return as(Status.MISSING, course.lead(), course.decision);
        }
        return course.decision != null || course.isGivenUp() ? notApplicable() : as(Status.PENDING, course.lead());
    }

    static Stream<Kept> opening(CaseCourse course) {
        return course.last(CaseOpened.class).stream()
                .map(opened ->
                        met(opened.event().openedOn(), first(opened.event().handlers()), opened));
    }

    static Stream<Kept> jurisdiction(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        Optional<Past<JurisdictionDisputed>> disputed = course.last(JurisdictionDisputed.class);
        if (disputed.isEmpty()) {
            return Stream.of(notApplicable());
        }
        return Stream.of(course.last(JurisdictionDesignated.class)
                .filter(designated -> designated.seq() > disputed.get().seq())
                .map(designated -> met(designated.event().designatedOn(), null, disputed.get(), designated))
                .orElseGet(
                        () -> as(Status.PENDING, course.lead(), disputed.get()).unlessAwaited(course.isGivenUp())));
    }

    static Stream<Kept> twoHandlers(CaseCourse course) {
        return course.last(CaseOpened.class).stream().map(opened -> {
            List<Past<?>> named = Stream.of(
                            Stream.of(opened), course.all(HandlersAssigned.class), course.all(CaseReopened.class))
                    .<Past<?>>flatMap(events -> events)
                    .toList();
            boolean always = named.stream().allMatch(past -> isTwo(past.event()));
            Past<?>[] proof = named.toArray(Past<?>[]::new);
            return as(always ? Status.MET : Status.MISSING, course.lead(), proof);
        });
    }

    private static boolean isTwo(Object event) {
        List<OfficerId> handlers = event instanceof CaseOpened e
                ? e.handlers()
                : event instanceof HandlersAssigned e ? e.handlers() : ((CaseReopened) event).handlers();
        return handlers.stream().distinct().count() >= 2;
    }

    static Stream<Kept> evidence(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        Past<InvestigationConcluded> conclusion = course.conclusion;
        if (conclusion == null) {
            return Stream.of(open(course));
        }
        if (!conclusion.event().established()) {
            return Stream.of(notApplicable());
        }
        List<Integer> relied = conclusion.event().evidence();
        List<Past<EvidenceAdded>> pieces = course.all(EvidenceAdded.class)
                .filter(added -> relied.contains(added.event().number()))
                .toList();
        boolean stands = !relied.isEmpty()
                && pieces.size() == relied.stream().distinct().count()
                && course.all(EvidenceExcluded.class)
                        .noneMatch(excluded -> excluded.seq() < conclusion.seq()
                                && relied.contains(excluded.event().number()));
        Past<?>[] proof =
                Stream.<Past<?>>concat(pieces.stream(), Stream.of(conclusion)).toArray(Past<?>[]::new);
        return Stream.of(as(stands ? Status.MET : Status.MISSING, course.lead(), proof));
    }

    static Stream<Kept> monitoring(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        List<Integer> relied = course.conclusion == null
                ? List.of()
                : course.conclusion.event().evidence();
        List<Kept> monitored = course.all(EvidenceAdded.class)
                .filter(added -> relied.contains(added.event().number()))
                .flatMap(added -> Stream.ofNullable(added.event().monitoring())
                        .map(monitoring -> as(
                                        monitoring.allowsReliance() ? Status.MET : Status.MISSING, course.lead(), added)
                                .of(Integer.toString(added.event().number()))))
                .toList();
        return monitored.isEmpty() ? Stream.of(notApplicable()) : monitored.stream();
    }

    static Stream<Kept> preservation(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        List<Kept> preserved = course.all(EvidencePreserved.class)
                .map(past -> disposal(course, past))
                .toList();
        return preserved.isEmpty() ? Stream.of(notApplicable()) : preserved.stream();
    }

    private static Kept disposal(CaseCourse course, Past<EvidencePreserved> preserved) {
        EvidencePreserved e = preserved.event();
        String number = Integer.toString(e.number());
        Past<PreservationDisposed> disposed = course.all(PreservationDisposed.class)
                .filter(past -> past.seq() > preserved.seq() && past.event().number() == e.number())
                .findFirst()
                .orElse(null);
        DueDay due = course.standing(e.disposalDue(), "enforcement.preservation", number, e.preservedOn());
        LocalDate doneOn = disposed == null ? null : disposed.event().disposedOn();
        return timed(due, doneOn, course.today, first(e.handlers()), preserved, disposed)
                .of(number);
    }

    static Stream<Kept> conclusion(CaseCourse course) {
        return course.last(CaseOpened.class).stream().map(opened -> {
            Past<InvestigationConcluded> conclusion = course.conclusion;
            return conclusion == null
                    ? open(course)
                    : met(
                            conclusion.event().concludedOn(),
                            first(conclusion.event().handlers()),
                            conclusion);
        });
    }

    static Stream<Kept> notice(CaseCourse course) {
        return course.last(CaseOpened.class).stream()
                .map(opened -> course.notice == null
                        ? open(course)
                        : met(course.notice.event().notifiedOn(), course.lead(), course.notice));
    }

    static Stream<Kept> noticeService(CaseCourse course) {
        return course.last(CaseOpened.class).stream().map(opened -> {
            Past<ProposalServed> served = course.noticeServed;
            return served == null
                    ? open(course)
                    : met(served.event().service().effectiveOn(), course.lead(), course.notice, served);
        });
    }

    /** Made, given up, or its time gone by before the decision; the law sets no time, the agency does. */
    static Stream<Kept> statement(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        Past<ProposalServed> served = course.noticeServed;
        if (served == null) {
            return Stream.of(open(course));
        }
        LocalDate from = served.event().service().effectiveOn();
        DueDay due = course.standing(served.event().statementDue(), "enforcement.statement", "", from);
        Optional<Past<StatementRecorded>> stated =
                course.sinceNotice(StatementRecorded.class).findFirst();
        Optional<Past<StatementWaived>> waived =
                course.sinceNotice(StatementWaived.class).findFirst();
        Optional<Past<HearingHeld>> heard =
                course.sinceNotice(HearingHeld.class).findFirst();
        Optional<Past<HearingTerminated>> forfeited =
                course.sinceNotice(HearingTerminated.class).findFirst();
        if (stated.isPresent()) {
            return Stream.of(met(stated.get().event().statedOn(), course.lead(), served, stated.get()));
        }
        if (waived.isPresent()) {
            return Stream.of(met(waived.get().event().waivedOn(), course.lead(), served, waived.get()));
        }
        if (heard.isPresent()) {
            return Stream.of(met(null, course.lead(), served, heard.get()));
        }
        if (forfeited.isPresent()) {
            return Stream.of(met(null, course.lead(), served, forfeited.get()));
        }
        if (isOver(due, course.decidedOnOrToday())) {
            return Stream.of(met(due.lastDay(), course.lead(), served));
        }
        Kept awaited = open(course);
        return Stream.of(new Kept(awaited.status(), null, due.lastDay(), null, List.of(served.id()), course.lead()));
    }

    static boolean isOver(DueDay due, LocalDate day) {
        return !due.provisional() && day.isAfter(due.lastDay());
    }

    /** After everything the party brought forward, and with an answer to each point of it, on whatever notice it came. */
    static Stream<Kept> reverification(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        Optional<Past<FindingsReverified>> verified =
                course.sinceNotice(FindingsReverified.class).reduce((earlier, later) -> later);
        if (verified.isEmpty()) {
            return Stream.of(open(course));
        }
        List<String> answered =
                verified.get().event().answers().stream().map(Answer::point).toList();
        List<String> left = course.openPoints();
        List<Past<?>> brought = Stream.of(StatementRecorded.class, HearingHeld.class, HearingTerminated.class)
                .<Past<?>>flatMap(course::beforeDecision)
                .filter(past -> isSinceNotice(course, past)
                        || OpenPoints.broughtForward(past.event()).stream()
                                .anyMatch(point -> answered.contains(point) || left.contains(point)))
                .sorted(Comparator.comparingLong(Past::seq))
                .toList();
        boolean isWhole = left.isEmpty()
                && brought.stream().allMatch(past -> past.seq() < verified.get().seq());
        Past<?>[] proof =
                Stream.concat(brought.stream(), Stream.of(verified.get())).toArray(Past<?>[]::new);
        OfficerId lead = first(verified.get().event().handlers());
        return Stream.of(
                isWhole
                        ? met(verified.get().event().verifiedOn(), lead, proof)
                        : course.decision == null ? as(Status.PENDING, lead, proof) : as(Status.MISSING, lead, proof));
    }

    private static boolean isSinceNotice(CaseCourse course, Past<?> past) {
        return course.notice != null && past.seq() > course.notice.seq();
    }

    static @org.jspecify.annotations.Nullable OfficerId first(List<OfficerId> officers) {
        return officers.isEmpty() ? null : officers.get(0);
    }
}
