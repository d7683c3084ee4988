package io.fireledger.projections.authority;

import io.fireledger.domain.authority.AuthorityEvent;
import io.fireledger.domain.kernel.Code;
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

/** Read model {@code authority}: authorities, by agency code. */
@Component
public final class Authorities implements ProvidesProjection {
    private final ReadModel<AuthorityView> model;

    public Authorities(JdbcTemplate jdbc, EventStore store) {
        model = new ReadModel<>(
                "authority",
                2,
                AuthorityView.class,
                List.of(AuthorityEvent.class),
                Authorities::after,
                AuthorityView::divisionCode,
                jdbc,
                store);
    }

    @Override
    public Projection projection() {
        return model;
    }

    @QueryHandler
    Optional<AuthorityView> handle(GetAuthority question) {
        return model.get(question.authority(), question.jurisdiction(), question.asOf(), question.knownAt());
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindAuthorities question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and("view ->> 'kind' = ?", value(question.kind()));
        return model.page(filters, question.limit(), question.cursor());
    }

    private static @Nullable AuthorityView after(@Nullable AuthorityView before, Object event, Recorded recorded) {
        return event instanceof AuthorityEvent e ? AuthorityView.after(before, e, recorded) : before;
    }

    private static @Nullable String value(@Nullable Code code) {
        return code == null ? null : code.value();
    }
}
