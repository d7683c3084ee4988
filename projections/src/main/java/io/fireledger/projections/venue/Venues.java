package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.VenueEvent;
import io.fireledger.projections.eventlog.Recorded;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Read model {@code venue}: venues with their permits, by identifier. */
@Component
public final class Venues implements ProvidesProjection {
    private final ReadModel<VenueView> model;
    private final Related related;

    public Venues(JdbcTemplate jdbc, EventStore store) {
        related = new Related(jdbc);
        model = new ReadModel<>(
                "venue",
                2,
                VenueView.class,
                List.of(VenueEvent.class, PermitEvent.class),
                Venues::after,
                VenueView::divisionCode,
                jdbc,
                store);
    }

    @Override
    public Projection projection() {
        return model;
    }

    @QueryHandler
    Optional<VenueView> handle(GetVenue question) {
        return model.get(question.venue(), question.jurisdiction(), question.asOf(), question.knownAt());
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindVenues question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and(
                        "view -> 'classes' @> ?::jsonb",
                        question.venueClass() == null
                                ? null
                                : Json.write(List.of(question.venueClass().value())))
                .and(
                        "permit = ?",
                        question.permit() == null ? null : question.permit().name())
                .and(
                        "enterprise = ?",
                        question.enterprise() == null
                                ? null
                                : question.enterprise().value());
        return model.page(filters, question.limit(), question.cursor());
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindVenuesOf question) {
        String enterprise = question.enterprise().value();
        if (question.asOf() == null && question.knownAt() == null) {
            Filters filters =
                    new Filters().within("division", question.jurisdiction()).and("enterprise = ?", enterprise);
            return new Page<>(model.page(filters, question.limit(), null).items(), null);
        }
        List<VenueId> candidates =
                related.to(List.of(question.enterprise().typed()), "venue", question.limit()).stream()
                        .map(VenueId::new)
                        .toList();
        return new Page<>(
                model.past(candidates, question.jurisdiction(), question.asOf(), question.knownAt()).stream()
                        .filter(venue -> venue.creditCode().equals(enterprise))
                        .toList(),
                null);
    }

    private static @Nullable VenueView after(@Nullable VenueView before, Object event, Recorded recorded) {
        if (event instanceof VenueEvent e) {
            return VenueView.after(before, e, recorded);
        }
        return event instanceof PermitEvent e ? VenueView.after(before, e, recorded) : before;
    }
}
