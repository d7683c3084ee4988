package io.fireledger.projections.wiring;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.projections.eventlog.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table with one row per subject, the subject's view as JSON in it. Its name is the type of the subject, with underscores
 * for hyphens.
 *
 * @param <V> the view
 */
public final class ReadModel<V> implements Projection {
    private final String name;
    private final Class<V> viewType;
    private final List<Class<?>> families;
    private final Fold<V> fold;
    private final Function<V, String> division;
    private final JdbcTemplate jdbc;
    private final EventStore store;
    private final int version;

    /**
     * @param name name of the read model, its table and the type of its subjects
     * @param version see {@link Projection#version}
     * @param families events that concern it
     * @param division where the subject of a view is
     */
    public ReadModel(
            String name,
            int version,
            Class<V> viewType,
            List<Class<?>> families,
            Fold<V> fold,
            Function<V, String> division,
            JdbcTemplate jdbc,
            EventStore store) {
        this.name = name;
        this.viewType = viewType;
        this.families = List.copyOf(families);
        this.fold = fold;
        this.division = division;
        this.jdbc = jdbc;
        this.store = store;
        this.version = version;
    }

    /** A read model in its first version. */
    public ReadModel(
            String name,
            Class<V> viewType,
            List<Class<?>> families,
            Fold<V> fold,
            Function<V, String> division,
            JdbcTemplate jdbc,
            EventStore store) {
        this(name, 1, viewType, families, fold, division, jdbc, store);
    }

    private record Row<V>(String key, long since, long position, V view, long version) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<String> tables() {
        return List.of(table(name));
    }

    /** The table of a read model: its name, as SQL takes it. */
    static String table(String name) {
        return name.replace('-', '_');
    }

    @Override
    public void write(List<TrackedEventMessage<?>> events) {
        List<TrackedEventMessage<?>> mine =
                events.stream().filter(this::concerns).toList();
        if (mine.isEmpty()) {
            return;
        }
        Map<String, Row<V>> rows =
                load(mine.stream().map(this::rowKey).distinct().toList());
        Map<String, Row<V>> changed = new LinkedHashMap<>();
        for (TrackedEventMessage<?> event : mine) {
            String key = rowKey(event);
            Row<V> before = rows.get(key);
            Recorded recorded = Recorded.of(event);
            V view = fold.after(before == null ? null : before.view, event.getPayload(), recorded);
            if (view != null) {
                long position = Projection.positionOf(event);
                Row<V> after = new Row<>(key, before == null ? position : before.since, position, view, recorded.seq());
                rows.put(key, after);
                changed.put(key, after);
            }
        }
        save(List.copyOf(changed.values()));
    }

    /** The view of one subject within the asker's jurisdiction, as it is or as it was. */
    public Optional<V> get(
            AggregateId subject, DivisionCode jurisdiction, @Nullable Instant asOf, @Nullable Instant knownAt) {
        Optional<V> view = asOf == null && knownAt == null ? live(subject) : past(subject, asOf, knownAt);
        return view.filter(found -> jurisdiction.covers(new DivisionCode(division.apply(found))));
    }

    /** One page, the last born first. */
    public Page<V> page(Filters filters, int limit, @Nullable String cursor) {
        filters.and("since < ?", Cursor.position(cursor));
        List<Row<V>> rows = jdbc.query(
                "select key, since, position, version, view from " + table(name) + filters.where()
                        + " order by since desc limit ?",
                this::row,
                filters.values(limit + 1));
        return Cursor.page(rows, limit, Row::view, row -> Cursor.of(row.since()));
    }

    /** Views of several subjects as they were, in the order given; what was not yet born is left out. */
    public List<V> past(
            List<? extends AggregateId> subjects,
            DivisionCode jurisdiction,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {
        return subjects.stream()
                .flatMap(subject -> past(subject, asOf, knownAt).stream())
                .filter(found -> jurisdiction.covers(new DivisionCode(division.apply(found))))
                .toList();
    }

    private Optional<V> live(AggregateId subject) {
        return jdbc
                .query(
                        "select key, since, position, version, view from " + table(name) + " where key = ?",
                        this::row,
                        subject.value())
                .stream()
                .findFirst()
                .map(Row::view);
    }

    private Optional<V> past(AggregateId subject, @Nullable Instant asOf, @Nullable Instant knownAt) {
        List<? extends DomainEventMessage<?>> events =
                store.readEvents(subject.typed()).asStream().toList();
        V view = null;
        for (DomainEventMessage<?> event : events) {
            Recorded recorded = Recorded.of(event);
            boolean within = recorded.isWithin(asOf, knownAt);
            if (!within && recorded.seq() == 0) {
                return Optional.empty();
            }
            if (within && concerns(event)) {
                view = fold.after(view, event.getPayload(), recorded);
            }
        }
        return Optional.ofNullable(view);
    }

    private boolean concerns(EventMessage<?> event) {
        return families.stream().anyMatch(family -> family.isAssignableFrom(event.getPayloadType()));
    }

    private String rowKey(EventMessage<?> event) {
        String stream = keyOf(event);
        return stream.startsWith(name + ":") ? stream.substring(name.length() + 1) : stream;
    }

    private Map<String, Row<V>> load(List<String> keys) {
        Map<String, Row<V>> rows = new HashMap<>();
        jdbc.query(
                        "select key, since, position, version, view from " + table(name) + " where key = any(?)",
                        this::row,
                        (Object) keys.toArray(String[]::new))
                .forEach(row -> rows.put(row.key, row));
        return rows;
    }

    private Row<V> row(ResultSet rows, int number) throws SQLException {
        return new Row<>(
                rows.getString("key"),
                rows.getLong("since"),
                rows.getLong("position"),
                Json.read(rows.getString("view"), viewType),
                rows.getLong("version"));
    }

    private void save(List<Row<V>> rows) {
        List<String> views = new ArrayList<>();
        rows.forEach(row -> views.add(Json.write(row.view)));
        jdbc.update(
                "insert into " + table(name) + " (key, since, position, version, view)"
                        + " select k, s, p, n, v::jsonb"
                        + " from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])"
                        + " as r (k, s, p, n, v)"
                        + " on conflict (key) do update set"
                        + " position = excluded.position, version = excluded.version, view = excluded.view",
                rows.stream().map(Row::key).toArray(String[]::new),
                rows.stream().map(Row::since).toArray(Long[]::new),
                rows.stream().map(Row::position).toArray(Long[]::new),
                rows.stream().map(Row::version).toArray(Long[]::new),
                views.toArray(String[]::new));
    }
}
