package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseEvent;
import io.fireledger.domain.enforcement.DecisionEvent;
import io.fireledger.domain.enforcement.DefenceEvent;
import io.fireledger.domain.enforcement.InvestigationEvent;
import io.fireledger.domain.enforcement.ReviewEvent;
import io.fireledger.domain.enforcement.TransferEvent;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.projections.eventlog.Related;
import io.fireledger.projections.wiring.Filters;
import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Projection;
import io.fireledger.projections.wiring.ProvidesProjection;
import io.fireledger.projections.wiring.ReadModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Read model {@code enforcement}: cases, by identifier. */
@Component
public final class Cases implements ProvidesProjection {
    /** Every family of events of a case. */
    static final List<Class<?>> FAMILIES = List.of(
            CaseEvent.class,
            InvestigationEvent.class,
            DefenceEvent.class,
            ReviewEvent.class,
            DecisionEvent.class,
            TransferEvent.class);

    private final ReadModel<CaseView> model;
    private final Related related;

    public Cases(JdbcTemplate jdbc, EventStore store) {
        related = new Related(jdbc);
        model = new ReadModel<>(
                "enforcement", 3, CaseView.class, FAMILIES, CaseView::after, CaseView::divisionCode, jdbc, store);
    }

    @Override
    public Projection projection() {
        return model;
    }

    @QueryHandler
    Optional<CaseView> handle(GetCase question) {
        return model.get(question.caseId(), question.jurisdiction(), question.asOf(), question.knownAt())
                .map(view -> view.on(question.today()));
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindCases question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and("state = ?", name(question.state()))
                .and("enterprise = ?", value(question.enterprise()))
                .and(
                        "person = ?",
                        question.person() == null ? null : question.person().value())
                .and("venue = ?", value(question.venue()))
                .and("opened_on >= ?", text(question.from()))
                .and("opened_on <= ?", text(question.until()))
                .and("view -> 'violations' @> ?::jsonb", array(question.violation()))
                .and(
                        "view -> 'officers' @> ?::jsonb",
                        question.officer() == null
                                ? null
                                : array(question.officer().value()));
        return lines(model.page(filters, question.limit(), question.cursor()));
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindCasesOf question) {
        List<String> venues = question.venues().stream().map(AggregateId::value).toList();
        String enterprise = value(question.enterprise());
        if (question.asOf() == null && question.knownAt() == null) {
            Filters filters = new Filters()
                    .within("division", question.jurisdiction())
                    .and(
                            "(enterprise = ? or venue = any(?))",
                            enterprise == null ? "" : enterprise,
                            venues.toArray(String[]::new));
            return new Page<>(lines(model.page(filters, question.limit(), null)).items(), null);
        }
        List<String> touched = Stream.concat(Stream.ofNullable(question.enterprise()), question.venues().stream())
                .map(AggregateId::typed)
                .toList();
        List<CaseId> candidates = related.to(touched, "enforcement", question.limit()).stream()
                .map(CaseId::new)
                .toList();
        return new Page<>(
                model.past(candidates, question.jurisdiction(), question.asOf(), question.knownAt()).stream()
                        .map(CaseLine::of)
                        .filter(line -> Objects.equals(line.creditCode(), enterprise) && enterprise != null
                                || line.venue() != null && venues.contains(line.venue()))
                        .toList(),
                null);
    }

    private static Page<CaseLine> lines(Page<CaseView> page) {
        return new Page<>(page.items().stream().map(CaseLine::of).toList(), page.next());
    }

    private static @Nullable String value(@Nullable AggregateId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String array(@Nullable Object one) {
        return one == null ? null : Json.write(List.of(one.toString()));
    }
}
