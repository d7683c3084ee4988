package io.fireledger.projections.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.officer.OfficerEvent;
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

/** Read model {@code officer}: officers, by first certificate number. */
@Component
public final class Officers implements ProvidesProjection {
    private final ReadModel<OfficerView> model;

    public Officers(JdbcTemplate jdbc, EventStore store) {
        model = new ReadModel<>(
                "officer",
                2,
                OfficerView.class,
                List.of(OfficerEvent.class),
                Officers::after,
                OfficerView::divisionCode,
                jdbc,
                store);
    }

    @Override
    public Projection projection() {
        return model;
    }

    @QueryHandler
    Optional<OfficerView> handle(GetOfficer question) {
        return model.get(question.officer(), question.jurisdiction(), question.asOf(), question.knownAt());
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindOfficers question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and("authority = ?", value(question.authority()));
        return model.page(filters, question.limit(), question.cursor());
    }

    private static @Nullable OfficerView after(@Nullable OfficerView before, Object event, Recorded recorded) {
        return event instanceof OfficerEvent e ? OfficerView.after(before, e, recorded) : before;
    }

    private static @Nullable String value(@Nullable AuthorityId authority) {
        return authority == null ? null : authority.value();
    }
}
