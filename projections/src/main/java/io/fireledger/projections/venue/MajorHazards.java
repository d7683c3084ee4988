package io.fireledger.projections.venue;

import io.fireledger.domain.venue.MajorHazardEvent;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Filters;
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

/** Read model {@code major-hazard}: the register of major hazards, by identifier. */
@Component
public final class MajorHazards implements ProvidesProjection {
    private final ReadModel<MajorHazardView> model;

    public MajorHazards(JdbcTemplate jdbc, EventStore store) {
        model = new ReadModel<>(
                "major-hazard",
                2,
                MajorHazardView.class,
                List.of(MajorHazardEvent.class),
                MajorHazards::after,
                MajorHazardView::divisionCode,
                jdbc,
                store);
    }

    @Override
    public Projection projection() {
        return model;
    }

    @QueryHandler
    Optional<MajorHazardView> handle(GetMajorHazard question) {
        return model.get(question.hazard(), question.jurisdiction(), question.asOf(), question.knownAt());
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindMajorHazards question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and(
                        "venue = ?",
                        question.venue() == null ? null : question.venue().value())
                .and(
                        "state = ?",
                        question.state() == null ? null : question.state().name());
        return model.page(filters, question.limit(), question.cursor());
    }

    private static @Nullable MajorHazardView after(@Nullable MajorHazardView before, Object event, Recorded recorded) {
        return event instanceof MajorHazardEvent e ? MajorHazardView.after(before, e, recorded) : before;
    }
}
