package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.venue.MajorHazardEvent;
import io.fireledger.domain.venue.MajorHazardEvent.ExpertPanelHeld;
import io.fireledger.domain.venue.MajorHazardEvent.GovernmentMeasureRecorded;
import io.fireledger.domain.venue.MajorHazardEvent.HazardStudied;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardCleared;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDetermined;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDueDayFixed;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardNoticeServed;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardSuspected;
import io.fireledger.domain.venue.MajorHazardEvent.NotMajor;
import io.fireledger.domain.venue.MajorHazardEvent.ReportedToGovernment;
import io.fireledger.projections.eventlog.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A suspected major fire hazard and what became of it.
 *
 * @param creditCode identifier of the enterprise that runs the venue
 * @param opinionDueOn last day for the handling opinion, put off where experts are heard
 * @param panel null: no experts were heard
 * @param study null: not studied
 * @param determination null: not determined, whether it is one or not
 * @param reports every report to a government
 * @param measures what governments decided
 * @param clearing null: not removed
 * @param version seq of the last event in it
 */
public record MajorHazardView(
        String id,
        String venue,
        String creditCode,
        String divisionCode,
        String inspection,
        String description,
        State state,
        LocalDate opinionDueOn,
        @Nullable Panel panel,
        @Nullable Study study,
        @Nullable Determination determination,
        List<Report> reports,
        List<Measure> measures,
        @Nullable Clearing clearing,
        long version) {

    public enum State {
        SUSPECTED,
        DETERMINED,
        NOT_MAJOR,
        CLEARED
    }

    public record Panel(LocalDate heldOn, List<String> experts, String opinion) {}

    public record Study(LocalDate studiedOn, List<String> members, String opinion) {}

    /**
     * @param criteria edition of the criteria
     * @param notice number of the notice of rectification; null: it is no major hazard
     * @param servedOn day the notice took effect; null: not served
     */
    public record Determination(
            LocalDate determinedOn,
            String criteria,
            List<String> factors,
            String reason,
            @Nullable String notice,
            @Nullable LocalDate noticeDueOn,
            @Nullable LocalDate servedOn) {
        Determination fixed(FixedTerm term) {
            return term.formerlyOn().equals(noticeDueOn)
                    ? new Determination(determinedOn, criteria, factors, reason, notice, term.dueOn(), servedOn)
                    : this;
        }
    }

    public record Report(LocalDate reportedOn, String government) {}

    /** @param dueOn null: the government set no day */
    public record Measure(
            LocalDate on,
            String government,
            String measure,
            @Nullable LocalDate dueOn) {}

    public record Clearing(LocalDate clearedOn, String inspection, String reason) {}

    /** The view after the event; null as long as the first event is missing. */
    public static @Nullable MajorHazardView after(
            @Nullable MajorHazardView before, MajorHazardEvent event, Recorded recorded) {
        if (event instanceof MajorHazardSuspected e) {
            return suspected(e, recorded.seq());
        }
        return before == null ? null : before.changed(event, recorded.seq());
    }

    private static MajorHazardView suspected(MajorHazardSuspected e, long version) {
        return new MajorHazardView(
                e.hazard().value(),
                e.venue().value(),
                e.enterprise().value(),
                e.division().value(),
                e.inspection().value(),
                e.description(),
                State.SUSPECTED,
                e.opinionDueOn(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                version);
    }

    private MajorHazardView changed(MajorHazardEvent event, long next) {
        if (event instanceof ExpertPanelHeld e) {
            LocalDate due = e.opinionDueOn() == null ? opinionDueOn : e.opinionDueOn();
            return with(state, due, new Panel(e.heldOn(), e.experts(), e.opinion()), study, next);
        }
        if (event instanceof HazardStudied e) {
            List<String> members = e.members().stream().map(OfficerId::value).toList();
            return with(state, opinionDueOn, panel, new Study(e.studiedOn(), members, e.opinion()), next);
        }
        if (event instanceof MajorHazardDetermined e) {
            List<String> factors = codes(Stream.concat(e.directFactors().stream(), e.combinedFactors().stream()));
            return with(
                    State.DETERMINED,
                    new Determination(
                            e.determinedOn(),
                            e.criteria(),
                            factors,
                            e.reason(),
                            e.notice().value(),
                            e.noticeDueOn(),
                            null),
                    next);
        }
        if (event instanceof NotMajor e) {
            List<String> factors = codes(e.factors().stream());
            return with(
                    State.NOT_MAJOR,
                    new Determination(e.determinedOn(), e.criteria(), factors, e.reason(), null, null, null),
                    next);
        }
        if (event instanceof MajorHazardNoticeServed e) {
            return with(state, served(e.service().effectiveOn()), next);
        }
        return followed(event, next);
    }

    private MajorHazardView followed(MajorHazardEvent event, long next) {
        if (event instanceof ReportedToGovernment e) {
            return with(state, plus(reports, new Report(e.reportedOn(), e.government())), measures, clearing, next);
        }
        if (event instanceof GovernmentMeasureRecorded e) {
            Measure measure = new Measure(e.on(), e.government(), e.measure(), e.dueOn());
            return with(state, reports, plus(measures, measure), clearing, next);
        }
        if (event instanceof MajorHazardCleared e) {
            Clearing removed = new Clearing(e.clearedOn(), e.inspection().value(), e.reason());
            return with(State.CLEARED, reports, measures, removed, next);
        }
        if (event instanceof MajorHazardDueDayFixed e) {
            return fixed(e.term(), next);
        }
        return with(state, reports, measures, clearing, next);
    }

    /** A last day is certain now: that of the opinion, or of the notice. */
    private MajorHazardView fixed(FixedTerm term, long next) {
        if (term.rule().equals(MajorHazardEvent.NOTICE.rule())) {
            return with(state, determination == null ? null : determination.fixed(term), next);
        }
        LocalDate due = term.formerlyOn().equals(opinionDueOn) ? term.dueOn() : opinionDueOn;
        return with(state, due, panel, study, next);
    }

    private @Nullable Determination served(LocalDate on) {
        return determination == null
                ? null
                : new Determination(
                        determination.determinedOn(),
                        determination.criteria(),
                        determination.factors(),
                        determination.reason(),
                        determination.notice(),
                        determination.noticeDueOn(),
                        on);
    }

    private MajorHazardView with(
            State newState, LocalDate due, @Nullable Panel newPanel, @Nullable Study newStudy, long next) {
        return new MajorHazardView(
                id,
                venue,
                creditCode,
                divisionCode,
                inspection,
                description,
                newState,
                due,
                newPanel,
                newStudy,
                determination,
                reports,
                measures,
                clearing,
                next);
    }

    private MajorHazardView with(State newState, @Nullable Determination newDetermination, long next) {
        return new MajorHazardView(
                id,
                venue,
                creditCode,
                divisionCode,
                inspection,
                description,
                newState,
                opinionDueOn,
                panel,
                study,
                newDetermination,
                reports,
                measures,
                clearing,
                next);
    }

    private MajorHazardView with(
            State newState,
            List<Report> newReports,
            List<Measure> newMeasures,
            @Nullable Clearing newClearing,
            long next) {
        return new MajorHazardView(
                id,
                venue,
                creditCode,
                divisionCode,
                inspection,
                description,
                newState,
                opinionDueOn,
                panel,
                study,
                determination,
                newReports,
                newMeasures,
                newClearing,
                next);
    }

    private static List<String> codes(Stream<Code> codes) {
        return codes.map(Code::value).toList();
    }

    private static <T> List<T> plus(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
