package io.fireledger.api.enterprise;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.projections.deadline.DeadlineView;
import io.fireledger.projections.deadline.FindTermsOf;
import io.fireledger.projections.enforcement.CaseLine;
import io.fireledger.projections.enforcement.FindCasesOf;
import io.fireledger.projections.inspection.FindInspectionsOf;
import io.fireledger.projections.inspection.InspectionView;
import io.fireledger.projections.venue.FindVenuesOf;
import io.fireledger.projections.venue.PermitView;
import io.fireledger.projections.venue.VenueView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what several read models know of the same subjects, as they are or as they were at one moment. */
@Component
public final class Dossiers {
    private static final int MOST = Paging.FULLEST.limit();

    private final Reads reads;
    private final Clock clock;

    public Dossiers(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * The moment a dossier is told for.
     *
     * @param asOf what had happened; null: up to now
     * @param knownAt what was recorded; null: up to now
     */
    public record Moment(@Nullable Instant asOf, @Nullable Instant knownAt) {}

    /** What a dossier says of venues, their inspections, the cases and the legal terms. */
    public record Contents(
            List<VenueView> venues, List<InspectionView> inspections, List<CaseLine> cases, Matters matters) {
        public List<CaseLine> openCases() {
            return cases.stream().filter(CaseLine::isOpen).toList();
        }

        public List<CaseLine> pastCases() {
            return cases.stream().filter(line -> !line.isOpen()).toList();
        }
    }

    /** Legal terms, and what else is not settled. */
    public record Matters(
            List<String> awaitingVerification,
            List<String> openInspections,
            List<VenueView.Hazard> openHazards,
            List<DeadlineView> openTerms,
            List<DeadlineView> missedTerms,
            List<DeadlineView> metTerms) {}

    /** All venues of an enterprise. */
    public Contents of(EnterpriseId enterprise, Moment moment, Call call) {
        List<VenueView> venues = reads.whole(
                call,
                "venue",
                VenueView.class,
                new FindVenuesOf(enterprise, call.actor().jurisdiction(), moment.asOf, moment.knownAt, MOST));
        return contents(enterprise, venues, moment, call);
    }

    /** One venue. */
    public Contents of(VenueView venue, Moment moment, Call call) {
        return contents(null, List.of(venue), moment, call);
    }

    private Contents contents(@Nullable EnterpriseId enterprise, List<VenueView> venues, Moment moment, Call call) {
        List<VenueId> ids =
                venues.stream().map(venue -> new VenueId(venue.id())).toList();
        List<InspectionView> inspections = reads.whole(
                call,
                "inspection",
                InspectionView.class,
                new FindInspectionsOf(ids, call.actor().jurisdiction(), moment.asOf, moment.knownAt, MOST));
        List<CaseLine> cases = reads.whole(
                call,
                "enforcement",
                CaseLine.class,
                new FindCasesOf(enterprise, ids, call.actor().jurisdiction(), moment.asOf, moment.knownAt, MOST));
        List<String> subjects = Stream.of(
                        Stream.ofNullable(enterprise).map(EnterpriseId::typed),
                        ids.stream().map(VenueId::typed),
                        inspections.stream().map(inspection -> "inspection:" + inspection.id()),
                        cases.stream().map(line -> "enforcement:" + line.id()))
                .flatMap(s -> s)
                .toList();
        LocalDate day = ChinaTime.day(Objects.requireNonNullElseGet(moment.asOf, clock::instant));
        List<DeadlineView> terms = reads
                .whole(
                        call,
                        "deadline",
                        DeadlineView.class,
                        new FindTermsOf(subjects, call.actor().jurisdiction(), day, moment.asOf, moment.knownAt))
                .stream()
                .map(term -> term.labelled(call.language()))
                .toList();
        return new Contents(venues, inspections, cases, matters(venues, inspections, terms));
    }

    private static Matters matters(List<VenueView> venues, List<InspectionView> inspections, List<DeadlineView> terms) {
        return new Matters(
                venues.stream()
                        .filter(venue -> venue.permit().state() == PermitView.State.GRANTED
                                && venue.permit().verificationDueOn() != null)
                        .map(VenueView::id)
                        .toList(),
                inspections.stream()
                        .filter(inspection -> inspection.state() != InspectionView.State.CONCLUDED)
                        .map(InspectionView::id)
                        .toList(),
                venues.stream()
                        .flatMap(venue -> venue.hazards().stream())
                        .filter(hazard -> hazard.clearedOn() == null)
                        .toList(),
                in(terms, DeadlineView.State.OPEN, DeadlineView.State.DUE_SOON),
                in(terms, DeadlineView.State.MISSED),
                in(terms, DeadlineView.State.MET));
    }

    private static List<DeadlineView> in(List<DeadlineView> terms, DeadlineView.State... states) {
        return terms.stream()
                .filter(term -> List.of(states).contains(term.state()))
                .toList();
    }
}
