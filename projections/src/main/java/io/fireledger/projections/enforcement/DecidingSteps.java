package io.fireledger.projections.enforcement;

import static io.fireledger.projections.enforcement.Kept.as;
import static io.fireledger.projections.enforcement.Kept.met;
import static io.fireledger.projections.enforcement.Kept.notApplicable;
import static io.fireledger.projections.enforcement.Kept.timed;
import static io.fireledger.projections.enforcement.OrdinarySteps.first;
import static io.fireledger.projections.enforcement.OrdinarySteps.open;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.ReviewEvent.CollectivelyDiscussed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewReturned;
import io.fireledger.domain.enforcement.ReviewEvent.SubmittedForLegalReview;
import io.fireledger.domain.enforcement.rule.CaseFacts;
import io.fireledger.domain.enforcement.rule.CollectiveDiscussionNeed;
import io.fireledger.domain.enforcement.rule.LegalReviewNeed;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.projections.enforcement.CaseCourse.Past;
import io.fireledger.projections.enforcement.ConformanceView.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Review, discussion, decision and its service. */
final class DecidingSteps {
    private DecidingSteps() {}

    static Stream<Kept> legalReview(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        Optional<Past<LegalReviewPassed>> passed = course.lastBeforeDecision(LegalReviewPassed.class)
                .filter(review -> review.seq() > lastThatVoids(course));
        if (passed.isPresent()) {
            return Stream.of(
                    met(passed.get().event().reviewedOn(), passed.get().event().reviewer(), passed.get()));
        }
        return Stream.of(
                facts(course)
                                .flatMap(facts -> limits(course).map(limits -> LegalReviewNeed.of(limits, facts)))
                                .filter(grounds -> !grounds.isEmpty())
                                .isPresent()
                        ? open(course)
                        : notApplicable());
    }

    static Stream<Kept> discussion(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        Optional<Past<CollectivelyDiscussed>> discussed = course.lastBeforeDecision(CollectivelyDiscussed.class)
                .filter(discussion -> discussion.seq() > lastThatVoids(course));
        if (discussed.isPresent()) {
            return Stream.of(met(
                    discussed.get().event().discussedOn(),
                    discussed.get().event().chair(),
                    discussed.get()));
        }
        return Stream.of(
                facts(course)
                                .flatMap(facts ->
                                        limits(course).map(limits -> CollectiveDiscussionNeed.of(limits, facts)))
                                .filter(grounds -> !grounds.isEmpty())
                                .isPresent()
                        ? open(course)
                        : notApplicable());
    }

    /** Place of the last event that takes back review and discussion. */
    private static long lastThatVoids(CaseCourse course) {
        return Stream.of(
                        EvidenceAdded.class,
                        EvidenceExcluded.class,
                        StatementRecorded.class,
                        HearingHeld.class,
                        FindingsReverified.class)
                .flatMap(type -> course.lastBeforeDecision(type).stream())
                .mapToLong(Past::seq)
                .max()
                .orElse(-1);
    }

    private static Optional<PenaltyLimits> limits(CaseCourse course) {
        return Optional.ofNullable(course.conclusion)
                .flatMap(conclusion -> conclusion.event().editions().stream().findFirst())
                .flatMap(editions -> course.law.penaltyLimits(editions.limits()));
    }

    /** What the case is like: what is decided, else proposed, else concluded; empty where nothing is established. */
    private static Optional<CaseFacts> facts(CaseCourse course) {
        List<Charge> charges = charges(course);
        if (charges.isEmpty()) {
            return Optional.empty();
        }
        Stream<Code> stated = course.all(SubmittedForLegalReview.class)
                .flatMap(submitted -> submitted.event().grounds().stream())
                .map(ground -> new Code(ground.name()));
        Stream<Code> heard = course.sinceNotice(HearingHeld.class).map(held -> new Code("HEARING_HELD"));
        Stream<Code> outside =
                charges.stream().filter(charge -> charge.tierReasons() != null).map(charge -> new Code("OUTSIDE_TIER"));
        DiscretionTier gravest = charges.stream()
                .filter(charge -> !charge.sanctions().isEmpty())
                .map(Charge::tier)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return Optional.of(new CaseFacts(
                course.last(CaseOpened.class).orElseThrow().event().party().kind(),
                Stream.of(stated, heard, outside)
                        .flatMap(codes -> codes)
                        .distinct()
                        .toList(),
                gravest,
                charges.stream().flatMap(charge -> charge.sanctions().stream()).toList()));
    }

    private static List<Charge> charges(CaseCourse course) {
        if (course.decision != null && course.decision.event() instanceof PenaltyDecided e) {
            return e.charges();
        }
        if (course.decision != null) {
            return List.of();
        }
        return course.notice != null
                ? course.notice.event().charges()
                : course.conclusion == null
                        ? List.of()
                        : course.conclusion.event().charges();
    }

    static Stream<Kept> decision(CaseCourse course) {
        Optional<Past<CaseOpened>> opened = course.last(CaseOpened.class);
        if (opened.isEmpty()) {
            return Stream.empty();
        }
        Past<CaseOpened> start = opened.get();
        DueDay due = course.standing(
                start.event().decisionDue(),
                "enforcement.decision",
                "",
                start.event().openedOn());
        Past<Object> decided = course.decision;
        return Stream.of(
                decided == null
                        ? timed(due, null, course.today, course.lead(), start).unlessAwaited(course.isGivenUp())
                        : timed(
                                due,
                                CaseCourse.decidedOn(decided.event()),
                                course.today,
                                CaseCourse.decidedBy(decided.event()),
                                start,
                                decided));
    }

    /** Nobody who investigated reviews, chairs or decides; nobody decides what they reviewed. */
    static Stream<Kept> separation(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        List<Past<?>> acts = Stream.<Past<?>>concat(
                        Stream.concat(course.all(LegalReviewPassed.class), course.all(LegalReviewReturned.class)),
                        Stream.concat(course.all(HearingChairAppointed.class), Stream.ofNullable(course.decision)))
                .toList();
        OfficerId decider = course.decision == null ? null : CaseCourse.decidedBy(course.decision.event());
        boolean reviewerDecides =
                acts.stream().anyMatch(act -> isReview(act.event()) && Objects.equals(by(act.event()), decider));
        OfficerId fault = acts.stream()
                .map(act -> by(act.event()))
                .filter(course.investigators::contains)
                .findFirst()
                .orElse(reviewerDecides ? decider : null);
        Past<?>[] proof = acts.toArray(Past<?>[]::new);
        if (fault != null) {
            return Stream.of(as(Status.MISSING, fault, proof));
        }
        return Stream.of(
                decider != null
                        ? as(Status.MET, decider, proof)
                        : as(Status.PENDING, course.lead(), proof).unlessAwaited(course.isGivenUp()));
    }

    private static boolean isReview(Object event) {
        return event instanceof LegalReviewPassed || event instanceof LegalReviewReturned;
    }

    private static OfficerId by(Object event) {
        if (event instanceof LegalReviewPassed e) {
            return e.reviewer();
        }
        if (event instanceof LegalReviewReturned e) {
            return e.reviewer();
        }
        return event instanceof HearingChairAppointed e ? e.chair() : CaseCourse.decidedBy(event);
    }

    static Stream<Kept> service(CaseCourse course) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        Past<Object> decision = course.decision;
        if (decision == null) {
            return Stream.of(course.isGivenUp() ? notApplicable() : as(Status.PENDING, course.lead()));
        }
        Made made = Made.of(decision.event());
        DueDay due = course.standing(
                made.due,
                "enforcement.decision-service",
                made.document.value(),
                CaseCourse.decidedOn(decision.event()));
        @Nullable
        Past<DocumentServed> served = course.all(DocumentServed.class)
                .filter(past -> past.event().service().document().equals(made.document))
                .findFirst()
                .orElse(null);
        LocalDate doneOn = served == null ? null : served.event().service().effectiveOn();
        return Stream.of(timed(due, doneOn, course.today, first(made.handlers), decision, served));
    }

    /** What of a decision is to be served. */
    private record Made(DocumentNumber document, DueDay due, List<OfficerId> handlers) {
        static Made of(Object decision) {
            if (decision instanceof PenaltyDecided e) {
                return new Made(e.document(), e.serviceDue(), e.handlers());
            }
            if (decision instanceof NoPenaltyDecided e) {
                return new Made(e.document(), e.serviceDue(), e.handlers());
            }
            ViolationNotEstablished e = (ViolationNotEstablished) decision;
            return new Made(e.document(), e.serviceDue(), e.handlers());
        }
    }
}
