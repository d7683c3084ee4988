package io.fireledger.projections.enforcement;

import static io.fireledger.projections.enforcement.Kept.as;
import static io.fireledger.projections.enforcement.Kept.met;
import static io.fireledger.projections.enforcement.Kept.notApplicable;
import static io.fireledger.projections.enforcement.Kept.timed;
import static io.fireledger.projections.enforcement.OrdinarySteps.first;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.TransferEvent.ExhibitsHandedOver;
import io.fireledger.domain.enforcement.TransferEvent.PoliceAccepted;
import io.fireledger.domain.enforcement.TransferEvent.PoliceDeclined;
import io.fireledger.domain.enforcement.TransferEvent.ProsecutorAsked;
import io.fireledger.domain.enforcement.TransferEvent.ReconsiderationAsked;
import io.fireledger.domain.enforcement.TransferEvent.TransferApproved;
import io.fireledger.domain.enforcement.TransferEvent.TransferForwarded;
import io.fireledger.domain.enforcement.TransferEvent.TransferRefused;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.enforcement.TransferEvent.TransferSent;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.projections.enforcement.CaseCourse.Past;
import io.fireledger.projections.enforcement.ConformanceView.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Handing a suspected crime to the police, once for each report of one. */
final class TransferSteps {
    private TransferSteps() {}

    /** One way to the police: from its report to the next. */
    private record Way(CaseCourse course, Past<TransferReported> report, long until) {
        <E> @Nullable Past<E> first(Class<E> type) {
            return course.all(type)
                    .filter(past -> past.seq() > report.seq() && past.seq() < until)
                    .findFirst()
                    .orElse(null);
        }
    }

    private interface Check {
        Kept of(Way way);
    }

    private static Stream<Kept> each(CaseCourse course, Check check) {
        if (course.last(CaseOpened.class).isEmpty()) {
            return Stream.empty();
        }
        List<Past<TransferReported>> reports =
                course.all(TransferReported.class).toList();
        if (reports.isEmpty()) {
            return Stream.of(notApplicable());
        }
        Stream.Builder<Kept> kept = Stream.builder();
        for (int i = 0; i < reports.size(); i++) {
            long until = i + 1 < reports.size() ? reports.get(i + 1).seq() : Long.MAX_VALUE;
            Kept one = check.of(new Way(course, reports.get(i), until));
            kept.add(reports.size() == 1 ? one : one.of(Integer.toString(i + 1)));
        }
        return kept.build();
    }

    static Stream<Kept> report(CaseCourse course) {
        return each(course, way -> {
            TransferReported e = way.report.event();
            boolean areTwo = e.team().stream().distinct().count() >= 2;
            return areTwo
                    ? met(e.reportedOn(), first(e.team()), way.report)
                    : as(Status.MISSING, first(e.team()), way.report);
        });
    }

    static Stream<Kept> decision(CaseCourse course) {
        return each(course, way -> {
            Past<TransferApproved> approved = way.first(TransferApproved.class);
            Past<TransferRefused> refused = way.first(TransferRefused.class);
            LocalDate doneOn = approved != null
                    ? ChinaTime.day(approved.event().approvedAt())
                    : refused == null ? null : refused.event().refusedOn();
            return timed(
                    way.report.event().decisionDue(),
                    doneOn,
                    course.today,
                    approved != null
                            ? approved.event().head()
                            : refused == null ? null : refused.event().head(),
                    way.report,
                    approved == null ? refused : approved);
        });
    }

    /** Twenty-four hours by the clock. */
    static Stream<Kept> sending(CaseCourse course) {
        return each(course, way -> {
            Past<TransferApproved> approved = way.first(TransferApproved.class);
            if (approved == null) {
                return way.first(TransferRefused.class) == null ? as(Status.PENDING, null) : notApplicable();
            }
            Past<TransferSent> sent = way.first(TransferSent.class);
            LocalDate dueOn = ChinaTime.day(approved.event().sendBy());
            if (sent == null) {
                return timed(
                        new DueDay(dueOn, false),
                        null,
                        course.today,
                        first(approved.event().team()),
                        approved);
            }
            boolean isLate = sent.event().sentAt().isAfter(approved.event().sendBy());
            return new Kept(
                    isLate ? Status.LATE : Status.MET,
                    null,
                    dueOn,
                    ChinaTime.day(sent.event().sentAt()),
                    List.of(approved.id(), sent.id()),
                    first(approved.event().team()));
        });
    }

    static Stream<Kept> answer(CaseCourse course) {
        return each(course, way -> {
            Past<TransferSent> sent = way.first(TransferSent.class);
            if (sent == null) {
                return way.first(TransferRefused.class) == null ? as(Status.PENDING, null) : notApplicable();
            }
            Past<PoliceAccepted> accepted = way.first(PoliceAccepted.class);
            Past<PoliceDeclined> declined = way.first(PoliceDeclined.class);
            Past<TransferForwarded> forwarded = way.first(TransferForwarded.class);
            DueDay due = forwarded == null
                    ? sent.event().answerDue()
                    : forwarded.event().answerDue();
            if (declined != null && (accepted == null || declined.seq() < accepted.seq())) {
                return timed(due, declined.event().declinedOn(), course.today, null, sent, declined);
            }
            LocalDate acceptedOn = accepted == null ? null : accepted.event().acceptedOn();
            return timed(due, acceptedOn, course.today, null, sent, accepted);
        });
    }

    /** Objecting is for the agency to choose; if it does, in time. */
    static Stream<Kept> objection(CaseCourse course) {
        return each(course, way -> {
            Past<PoliceDeclined> declined = way.first(PoliceDeclined.class);
            Past<ReconsiderationAsked> asked = way.first(ReconsiderationAsked.class);
            Past<ProsecutorAsked> prosecutor = way.first(ProsecutorAsked.class);
            DueDay due = declined == null ? null : declined.event().objectionDue();
            if (due == null || asked == null && prosecutor == null) {
                return notApplicable();
            }
            LocalDate doneOn = asked != null
                    ? asked.event().askedOn()
                    : prosecutor == null ? null : prosecutor.event().askedOn();
            return timed(due, doneOn, course.today, course.lead(), declined, asked, prosecutor);
        });
    }

    static Stream<Kept> exhibits(CaseCourse course) {
        return each(course, way -> {
            Past<PoliceAccepted> accepted = way.first(PoliceAccepted.class);
            if (accepted == null) {
                return notApplicable();
            }
            Past<ExhibitsHandedOver> handed = way.first(ExhibitsHandedOver.class);
            return timed(
                    accepted.event().exhibitsDue(),
                    handed == null ? null : handed.event().handedOverOn(),
                    course.today,
                    first(accepted.event().team()),
                    accepted,
                    handed);
        });
    }
}
