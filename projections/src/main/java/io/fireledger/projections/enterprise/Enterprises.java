package io.fireledger.projections.enterprise;

import io.fireledger.domain.enterprise.EnterpriseEvent;
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

/** Read model {@code enterprise}: enterprises, by identifier. */
@Component
public final class Enterprises implements ProvidesProjection {
    private final ReadModel<EnterpriseView> model;

    public Enterprises(JdbcTemplate jdbc, EventStore store) {
        model = new ReadModel<>(
                "enterprise",
                EnterpriseView.class,
                List.of(EnterpriseEvent.class),
                Enterprises::after,
                EnterpriseView::divisionCode,
                jdbc,
                store);
    }

    @Override
    public Projection projection() {
        return model;
    }

    @QueryHandler
    Optional<EnterpriseView> handle(GetEnterprise question) {
        return model.get(question.enterprise(), question.jurisdiction(), question.asOf(), question.knownAt());
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindEnterprises question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and("position(lower(?) in lower(view ->> 'name')) > 0", question.name());
        return model.page(filters, question.limit(), question.cursor());
    }

    private static @Nullable EnterpriseView after(@Nullable EnterpriseView before, Object event, Recorded recorded) {
        return event instanceof EnterpriseEvent e ? EnterpriseView.after(before, e, recorded) : before;
    }
}
