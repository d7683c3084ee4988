package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.Law;
import io.fireledger.projections.eventlog.HistoryEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges a case by its events alone, step by step of {@link LegalStep}; written apart from the rules that let it through. */
public final class Conformance {
    private Conformance() {}

    /**
     * How the case kept to the procedure; empty where it is not born yet.
     *
     * @param told its events in their order, from the first on
     * @param law for the counting of days and the figures the procedure turns on
     * @param on the day it is told for: what is open then is pending, or missing once its last day is over
     */
    public static Optional<ConformanceView> of(String id, List<Told> told, Law law, LocalDate on, Locale locale) {
        if (told.isEmpty() || told.get(0).recorded().seq() != 0) {
            return Optional.empty();
        }
        CaseCourse course = new CaseCourse(told, law, on);
        boolean isSimple = told.get(0).event() instanceof OnTheSpotPenaltyDecided;
        return Optional.of(new ConformanceView(
                id,
                isSimple ? CaseView.Procedure.SIMPLE : CaseView.Procedure.ORDINARY,
                course.state,
                on,
                Stream.of(LegalStep.values())
                        .flatMap(step -> step.kept(course).map(kept -> shown(step, kept, locale)))
                        .toList()));
    }

    private static ConformanceView.Step shown(LegalStep step, Kept kept, Locale locale) {
        OfficerId officer = kept.officer();
        return new ConformanceView.Step(
                step.code(),
                step.label(locale),
                step.law().stream().map(Conformance::basis).toList(),
                kept.status(),
                kept.of(),
                kept.dueOn(),
                kept.doneOn(),
                kept.events(),
                officer == null ? null : officer.value());
    }

    private static HistoryEntry.Basis basis(Citation citation) {
        return new HistoryEntry.Basis(
                citation.statute().title(), citation.statute().version(), citation.article());
    }
}
