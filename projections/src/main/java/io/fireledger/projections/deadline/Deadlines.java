package io.fireledger.projections.deadline;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.RunningTerm;
import io.fireledger.projections.eventlog.Subjects;
import io.fireledger.projections.wiring.BadCursor;
import io.fireledger.projections.wiring.Cursor;
import io.fireledger.projections.wiring.Filters;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Projection;
import io.fireledger.projections.wiring.ProvidesProjection;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Read model {@code deadline}: legal terms, the earliest last day first. */
@Component
public final class Deadlines implements ProvidesProjection {
    /** A term is near its end in its last days; unit: calendar days, the last day not counted. */
    static final int SOON_DAYS = 5;

    private final JdbcTemplate jdbc;
    private final EventStore store;
    private final DeadlineTable table;

    public Deadlines(JdbcTemplate jdbc, EventStore store) {
        this.jdbc = jdbc;
        this.store = store;
        this.table = new DeadlineTable(jdbc);
    }

    @Override
    public Projection projection() {
        return table;
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindDeadlines question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and("officer = ?", value(question.officer()))
                .and("authority = ?", value(question.authority()))
                .and("kind = ?", question.kind())
                .and("provisional = ?", question.provisional());
        inState(filters, question.state(), question.today());
        after(filters, question.cursor());
        List<DeadlineTable.Row> rows = jdbc.query(
                "select * from deadline" + filters.where() + " order by due_on, since, key limit ?",
                DeadlineTable::row,
                filters.values(question.limit() + 1));
        return Cursor.page(
                rows,
                question.limit(),
                row -> view(row, question.today()),
                row -> Cursor.of(row.term().dueOn(), row.since(), row.key()));
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindTermsOf question) {
        if (question.asOf() != null || question.knownAt() != null) {
            return new Page<>(past(question), null);
        }
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .and("subject = any(?)", question.subjects().toArray(String[]::new));
        return new Page<>(
                jdbc.query(
                        "select * from deadline" + filters.where() + " order by due_on, since, key",
                        (found, number) -> view(DeadlineTable.row(found, number), question.today()),
                        filters.values()),
                null);
    }

    private List<DeadlineView> past(FindTermsOf question) {
        return question.subjects().stream()
                .flatMap(subject -> DeadlineTable.past(store, subject, question.asOf(), question.knownAt()).stream())
                .filter(term -> question.jurisdiction().covers(new DivisionCode(term.division())))
                .sorted(Comparator.comparing(
                        (DeadlineTable.Row row) -> row.term().dueOn()))
                .map(term -> view(term, question.today()))
                .toList();
    }

    private static void inState(Filters filters, DeadlineView.@Nullable State state, LocalDate today) {
        if (state == null) {
            return;
        }
        switch (state) {
            case OPEN -> filters.and("closed_by is null and due_on >= ?", Date.valueOf(today));
            case DUE_SOON ->
                filters.and(
                        "closed_by is null and due_on between ? and ?",
                        Date.valueOf(today),
                        Date.valueOf(today.plusDays(SOON_DAYS)));
            case MISSED -> filters.and("due_on < coalesce(closed_on, ?)", Date.valueOf(today));
            case MET -> filters.and("closed_on <= due_on");
        }
    }

    private static void after(Filters filters, @Nullable String cursor) {
        if (cursor == null) {
            return;
        }
        String[] parts = Cursor.parts(cursor, 3);
        try {
            filters.and(
                    "(due_on, since, key) > (?, ?, ?)",
                    Date.valueOf(LocalDate.parse(parts[0])),
                    Long.valueOf(parts[1]),
                    parts[2]);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new BadCursor();
        }
    }

    private static DeadlineView view(DeadlineTable.Row row, LocalDate today) {
        RunningTerm term = row.term();
        return new DeadlineView(
                row.key(),
                term.key().rule(),
                null,
                term.key().of(),
                row.subject(),
                Objects.requireNonNullElse(Subjects.href(row.subject()), ""),
                row.division(),
                term.dueOn(),
                term.provisional(),
                state(term.dueOn(), term.endedOn(), today),
                row.officer(),
                row.authority(),
                row.openedBy(),
                row.closedBy(),
                term.endedOn(),
                term.isLate(),
                row.missedBy());
    }

    /** How a term stands on a day. */
    public static DeadlineView.State state(LocalDate dueOn, @Nullable LocalDate closedOn, LocalDate today) {
        if (closedOn != null) {
            return closedOn.isAfter(dueOn) ? DeadlineView.State.MISSED : DeadlineView.State.MET;
        }
        if (dueOn.isBefore(today)) {
            return DeadlineView.State.MISSED;
        }
        return dueOn.isAfter(today.plusDays(SOON_DAYS)) ? DeadlineView.State.OPEN : DeadlineView.State.DUE_SOON;
    }

    private static @Nullable String value(@Nullable OfficerId officer) {
        return officer == null ? null : officer.value();
    }

    private static @Nullable String value(@Nullable AuthorityId authority) {
        return authority == null ? null : authority.value();
    }
}
