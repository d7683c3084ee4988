package io.fireledger.projections.enforcement;

import static io.fireledger.projections.enforcement.Kept.as;
import static io.fireledger.projections.enforcement.Kept.met;
import static io.fireledger.projections.enforcement.Kept.timed;
import static io.fireledger.projections.enforcement.OrdinarySteps.first;

import io.fireledger.domain.enforcement.DecisionEvent.FiledForRecord;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.rule.SimpleProcedure;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.projections.enforcement.CaseCourse.Past;
import io.fireledger.projections.enforcement.ConformanceView.Status;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The simple procedure. */
final class SpotSteps {
    private SpotSteps() {}

    private static Stream<Past<OnTheSpotPenaltyDecided>> decided(CaseCourse course) {
        return course.last(OnTheSpotPenaltyDecided.class).stream();
    }

    static Stream<Kept> officers(CaseCourse course) {
        return decided(course)
                .map(past -> as(
                        past.event().officers().stream().distinct().count() >= 2 ? Status.MET : Status.MISSING,
                        first(past.event().officers()),
                        past));
    }

    /** Without them nothing is recorded: the record itself says that they were shown. */
    static Stream<Kept> certificates(CaseCourse course) {
        return decided(course)
                .map(past -> met(past.event().decidedOn(), first(past.event().officers()), past));
    }

    static Stream<Kept> limits(CaseCourse course) {
        return decided(course).map(past -> {
            OnTheSpotPenaltyDecided e = past.event();
            boolean isWithin = course.law
                    .penaltyLimits(e.editions().limits())
                    .filter(limits -> SimpleProcedure.allows(
                            limits, e.party().kind(), e.charge().sanctions()))
                    .isPresent();
            return as(isWithin ? Status.MET : Status.MISSING, first(e.officers()), past);
        });
    }

    static Stream<Kept> handing(CaseCourse course) {
        return decided(course)
                .map(past -> met(
                        past.event().service().effectiveOn(), first(past.event().officers()), past));
    }

    static Stream<Kept> filing(CaseCourse course) {
        return decided(course).map(past -> {
            OnTheSpotPenaltyDecided e = past.event();
            Past<FiledForRecord> filed =
                    course.all(FiledForRecord.class).findFirst().orElse(null);
            DueDay due = course.standing(e.filingDue(), "enforcement.on-the-spot-filing", "", e.decidedOn());
            LocalDate doneOn = filed == null ? null : filed.event().filedOn();
            return timed(due, doneOn, course.today, first(e.officers()), past, filed);
        });
    }
}
