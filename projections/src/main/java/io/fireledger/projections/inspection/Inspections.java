package io.fireledger.projections.inspection;

import io.fireledger.domain.inspection.InspectionEvent;
import io.fireledger.domain.inspection.RectificationEvent;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.projections.eventlog.Related;
import io.fireledger.projections.wiring.Filters;
import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Projection;
import io.fireledger.projections.wiring.ProvidesProjection;
import io.fireledger.projections.wiring.ReadModel;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Read model {@code inspection}: inspections, by identifier. */
@Component
public final class Inspections implements ProvidesProjection {
    private final ReadModel<InspectionView> model;
    private final Related related;

    public Inspections(JdbcTemplate jdbc, EventStore store) {
        related = new Related(jdbc);
        model = new ReadModel<>(
                "inspection",
                4,
                InspectionView.class,
                List.of(InspectionEvent.class, RectificationEvent.class),
                InspectionView::after,
                InspectionView::divisionCode,
                jdbc,
                store);
    }

    @Override
    public Projection projection() {
        return model;
    }

    @QueryHandler
    Optional<InspectionView> handle(GetInspection question) {
        return model.get(question.inspection(), question.jurisdiction(), question.asOf(), question.knownAt());
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindInspections question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and(
                        "venue = ?",
                        question.venue() == null ? null : question.venue().value())
                .and(
                        "state = ?",
                        question.state() == null ? null : question.state().name())
                .and(
                        "kind = ?",
                        question.kind() == null ? null : question.kind().name())
                .and(
                        "view #>> '{rectification,state}' = ?",
                        question.rectification() == null
                                ? null
                                : question.rectification().name())
                .and(
                        "view #>> '{rectification,recheckDueOn}' <= ?",
                        question.recheckDueBy() == null
                                ? null
                                : question.recheckDueBy().toString());
        if (question.officer() != null) {
            String officer = Json.write(List.of(question.officer().value()));
            filters.and("(view -> 'officers' @> ?::jsonb or view -> 'inCharge' @> ?::jsonb)", officer, officer);
        }
        return model.page(filters, question.limit(), question.cursor());
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindInspectionsOf question) {
        List<String> venues = question.venues().stream().map(VenueId::value).toList();
        if (question.asOf() == null && question.knownAt() == null) {
            Filters filters = new Filters()
                    .within("division", question.jurisdiction())
                    .and("venue = any(?)", venues.toArray(String[]::new));
            return new Page<>(model.page(filters, question.limit(), null).items(), null);
        }
        List<String> typed = question.venues().stream().map(VenueId::typed).toList();
        List<InspectionId> candidates = related.to(typed, "inspection", question.limit()).stream()
                .map(InspectionId::new)
                .toList();
        return new Page<>(
                model.past(candidates, question.jurisdiction(), question.asOf(), question.knownAt()).stream()
                        .filter(inspection -> venues.contains(inspection.venue()))
                        .toList(),
                null);
    }
}
