package io.fireledger.projections.worklist;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.projections.eventlog.Subjects;
import io.fireledger.projections.wiring.BadCursor;
import io.fireledger.projections.wiring.Cursor;
import io.fireledger.projections.wiring.Filters;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Projection;
import io.fireledger.projections.wiring.ProvidesProjection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Read model {@code work-list}: tasks and suggestions, the open ones first, the earliest last day first among them. */
@Component
public final class WorkList implements ProvidesProjection {
    /** Open before done; a last day before none; then as they came. */
    private static final String ORDER = "(done_by is not null), coalesce(due_on, 'infinity'), since, id";

    private final JdbcTemplate jdbc;
    private final WorkTable table;

    public WorkList(JdbcTemplate jdbc, List<MapsWork> capabilities) {
        this.jdbc = jdbc;
        this.table = new WorkTable(jdbc, capabilities);
    }

    @Override
    public Projection projection() {
        return table;
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindWork question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and(
                        "role = any(?)",
                        question.roles().isEmpty() ? null : question.roles().toArray(String[]::new))
                .and("kind = ?", question.kind())
                .and("officer = ?", value(question.officer()))
                .and("authority = ?", value(question.authority()));
        if (question.state() != null) {
            filters.and(question.state() == WorkView.State.OPEN ? "done_by is null" : "done_by is not null");
        }
        after(filters, question.cursor());
        List<WorkItem> items = jdbc.query(
                "select * from work_item" + filters.where() + " order by " + ORDER + " limit ?",
                WorkTable::item,
                filters.values(question.limit() + 1));
        return Cursor.page(items, question.limit(), item -> view(item, question.locale()), WorkList::cursor);
    }

    private static String cursor(WorkItem item) {
        return Cursor.of(
                item.doneBy() != null, item.dueOn() == null ? "infinity" : item.dueOn(), item.since(), item.id());
    }

    private static void after(Filters filters, @Nullable String cursor) {
        if (cursor == null) {
            return;
        }
        String[] parts = Cursor.parts(cursor, 4);
        boolean isPlace = parts[0].matches("true|false")
                && parts[1].matches("infinity|[0-9]{4}-[0-9]{2}-[0-9]{2}")
                && parts[2].matches("[0-9]{1,18}")
                && !parts[3].isEmpty();
        if (!isPlace) {
            throw new BadCursor();
        }
        filters.and(
                "(" + ORDER
                        + ") > (select p[1]::boolean, p[2]::date, p[3]::bigint, p[4] from (select ?::text[] as p) q)",
                (Object) parts);
    }

    private static WorkView view(WorkItem item, Locale locale) {
        WorkKind kind = WorkKind.of(item.kind());
        return new WorkView(
                item.id(),
                item.kind(),
                kind.label(locale),
                kind.nature(),
                kind.role(),
                item.doneBy() == null ? WorkView.State.OPEN : WorkView.State.DONE,
                item.subjects().stream().map(Subjects::subject).toList(),
                item.division(),
                item.authority(),
                item.officer(),
                item.dueOn(),
                item.provisional(),
                cause(item.raisedBy(), item.raisedAt()),
                item.doneBy() == null || item.doneAt() == null ? null : cause(item.doneBy(), item.doneAt()));
    }

    private static WorkView.Cause cause(String eventId, Instant occurredAt) {
        return new WorkView.Cause(eventId, occurredAt, "/api/v1/events/" + eventId);
    }

    private static @Nullable String value(@Nullable OfficerId officer) {
        return officer == null ? null : officer.value();
    }

    private static @Nullable String value(@Nullable AuthorityId authority) {
        return authority == null ? null : authority.value();
    }
}
