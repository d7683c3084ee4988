package io.fireledger.projections.worklist;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.eventlog.Subjects;
import io.fireledger.projections.wiring.Projection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills {@code work_item}, and {@code work_stream} with what an inspection is about. A piece of work begins on one stream and
 * ends on another, so all events are taken in one sequence.
 */
final class WorkTable implements Projection {
    /** What the first event of these streams names, all later work of theirs is about too. */
    private static final Set<Class<?>> BIRTHS =
            Set.of(InspectionScheduled.class, CaseOpened.class, OnTheSpotPenaltyDecided.class);

    private final JdbcTemplate jdbc;
    private final List<MapsWork> capabilities;

    WorkTable(JdbcTemplate jdbc, List<MapsWork> capabilities) {
        this.jdbc = jdbc;
        this.capabilities = List.copyOf(capabilities);
    }

    /** What one event means here. */
    private record Meaning(TrackedEventMessage<?> event, String stream, List<WorkChange> changes) {}

    @Override
    public String name() {
        return "work-list";
    }

    @Override
    public List<String> tables() {
        return List.of("work_item", "work_stream", "work_miss", "work_threshold");
    }

    /** 3: penalty cases. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public String sequenceOf(EventMessage<?> event) {
        return name();
    }

    @Override
    public void write(List<TrackedEventMessage<?>> events) {
        begin(events);
        Omissions omissions = Omissions.of(events, jdbc);
        List<Meaning> meanings = new ArrayList<>();
        events.forEach(event -> meanings.add(meaning(event, omissions)));
        meanings.removeIf(meaning -> meaning.changes.isEmpty());
        omissions.save();
        if (meanings.isEmpty()) {
            return;
        }
        Map<String, WorkItem> open = load(meanings);
        Map<String, Set<String>> streams = streams(meanings);
        Map<String, WorkItem> changed = new LinkedHashMap<>();
        for (Meaning meaning : meanings) {
            for (WorkChange change : meaning.changes) {
                WorkItem before = open.get(change.key().text());
                WorkItem after = after(before, change, meaning, streams);
                if (after == null || after == before) {
                    continue;
                }
                changed.put(after.id(), after);
                if (after.doneBy() == null) {
                    open.put(after.key(), after);
                } else {
                    open.remove(after.key());
                }
            }
        }
        save(List.copyOf(changed.values()));
    }

    private Meaning meaning(TrackedEventMessage<?> event, Omissions omissions) {
        Object payload = event.getPayload();
        List<WorkChange> changes = new ArrayList<>();
        capabilities.forEach(capability -> changes.addAll(capability.of(payload)));
        omissions.after(event).ifPresent(changes::add);
        if (payload instanceof ChangesTerms changing) {
            List<TermChange> terms =
                    changing.terms(ChinaTime.day(Recorded.of(event).recordedAt()));
            terms.forEach(term -> WorkChange.of(keyOf(event), term, terms).forEach(changes::add));
        }
        return new Meaning(event, keyOf(event), changes);
    }

    /** @param before the open entry; null where there is none */
    private static @Nullable WorkItem after(
            @Nullable WorkItem before, WorkChange change, Meaning by, Map<String, Set<String>> streams) {
        if (change instanceof WorkChange.Raised raised) {
            return before != null
                    ? before
                    : WorkItem.raised(
                            change.key(),
                            Projection.positionOf(by.event),
                            raised.about().isEmpty() ? subjects(by, streams) : raised.about(),
                            Recorded.of(by.event));
        }
        if (before == null) {
            return null;
        }
        return change instanceof WorkChange.Moved moved
                ? before.after(moved.term())
                : before.done(Recorded.of(by.event));
    }

    /** Its stream, what the event names, and what the first event of its stream named; people only where it is about them. */
    private static List<String> subjects(Meaning by, Map<String, Set<String>> streams) {
        Set<String> subjects = new LinkedHashSet<>();
        subjects.add(by.stream);
        Predicate<String> isMatter = subject -> !subject.startsWith("officer:") && !subject.startsWith("authority:");
        Subjects.named(by.event.getPayload()).stream().filter(isMatter).forEach(subjects::add);
        streams.getOrDefault(by.stream, Set.of()).stream().filter(isMatter).forEach(subjects::add);
        return List.copyOf(subjects);
    }

    private void begin(List<TrackedEventMessage<?>> events) {
        List<TrackedEventMessage<?>> born = new ArrayList<>(events);
        born.removeIf(event -> !BIRTHS.contains(event.getPayloadType()));
        if (!born.isEmpty()) {
            jdbc.update(
                    "insert into work_stream (stream, subjects)"
                            + " select s, string_to_array(n, e'\\n') from unnest(?::text[], ?::text[]) as r (s, n)"
                            + " on conflict do nothing",
                    born.stream().map(this::keyOf).toArray(String[]::new),
                    born.stream()
                            .map(event -> String.join("\n", Subjects.named(event.getPayload())))
                            .toArray(String[]::new));
        }
    }

    private Map<String, Set<String>> streams(List<Meaning> meanings) {
        Map<String, Set<String>> found = new HashMap<>();
        jdbc.query(
                "select stream, subjects from work_stream where stream = any(?)",
                rows -> {
                    found.put(rows.getString("stream"), new LinkedHashSet<>(strings(rows, "subjects")));
                },
                (Object) meanings.stream().map(Meaning::stream).distinct().toArray(String[]::new));
        return found;
    }

    /** The open entries that the events may change, by their keys. */
    private Map<String, WorkItem> load(List<Meaning> meanings) {
        Map<String, WorkItem> open = new HashMap<>();
        String[] keys = meanings.stream()
                .flatMap(meaning -> meaning.changes.stream())
                .map(change -> change.key().text())
                .distinct()
                .toArray(String[]::new);
        jdbc.query("select * from work_item where done_by is null and key = any(?)", WorkTable::item, (Object) keys)
                .forEach(item -> open.put(item.key(), item));
        return open;
    }

    static WorkItem item(ResultSet rows, int number) throws SQLException {
        Date dueOn = rows.getDate("due_on");
        Timestamp doneAt = rows.getTimestamp("done_at");
        return new WorkItem(
                rows.getString("id"),
                rows.getString("key"),
                rows.getLong("since"),
                rows.getString("kind"),
                strings(rows, "subjects"),
                rows.getString("division"),
                rows.getString("authority"),
                rows.getString("officer"),
                dueOn == null ? null : dueOn.toLocalDate(),
                rows.getBoolean("provisional"),
                rows.getString("raised_by"),
                rows.getTimestamp("raised_at").toInstant(),
                rows.getString("done_by"),
                doneAt == null ? null : doneAt.toInstant());
    }

    private static List<String> strings(ResultSet rows, String column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }

    private void save(List<WorkItem> items) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.update(
                "insert into work_item (id, key, since, kind, role, subjects, division, authority, officer, due_on,"
                        + " provisional, raised_by, raised_at, done_by, done_at)"
                        + " select a, b, c, d, e, string_to_array(f, e'\\n'), g, h, i, j, k, l, m, n, o"
                        + " from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[], ?::date[], ?::boolean[], ?::text[], ?::timestamptz[], ?::text[],"
                        + " ?::timestamptz[]) as r (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)"
                        + " on conflict (id) do update set authority = excluded.authority, officer = excluded.officer,"
                        + " due_on = excluded.due_on, provisional = excluded.provisional, done_by = excluded.done_by,"
                        + " done_at = excluded.done_at",
                column(items, WorkItem::id),
                column(items, WorkItem::key),
                items.stream().map(WorkItem::since).toArray(Long[]::new),
                column(items, WorkItem::kind),
                column(items, item -> WorkKind.of(item.kind()).role()),
                column(items, item -> String.join("\n", item.subjects())),
                column(items, WorkItem::division),
                column(items, WorkItem::authority),
                column(items, WorkItem::officer),
                items.stream()
                        .map(item -> item.dueOn() == null ? null : Date.valueOf(item.dueOn()))
                        .toArray(Date[]::new),
                items.stream().map(WorkItem::provisional).toArray(Boolean[]::new),
                column(items, WorkItem::raisedBy),
                moments(items, WorkItem::raisedAt),
                column(items, WorkItem::doneBy),
                moments(items, WorkItem::doneAt));
    }

    private static String[] column(List<WorkItem> items, Function<WorkItem, @Nullable String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    private static Timestamp[] moments(List<WorkItem> items, Function<WorkItem, @Nullable Instant> value) {
        return items.stream()
                .map(value)
                .map(moment -> moment == null ? null : Timestamp.from(moment))
                .toArray(Timestamp[]::new);
    }
}
