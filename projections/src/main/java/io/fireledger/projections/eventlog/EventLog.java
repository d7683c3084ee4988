package io.fireledger.projections.eventlog;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChangesHands;
import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Projection;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills {@code event_log} and {@code event_subject}. An event touches every subject its payload names, the officer who
 * acted, and the subjects that the first event of its stream names, or those that took their place since: so the findings of an
 * inspection stand in the histories of its venue, of its enterprise and of its officers.
 */
final class EventLog implements Projection {
    static final String NAME = "event-log";
    private static final Set<String> NOT_SHOWN = Set.of("salt", "mac");

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    EventLog(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    private record Line(
            TrackedEventMessage<?> event,
            String stream,
            String streamType,
            Recorded recorded,
            SerializedObject<byte[]> payload,
            Map<String, @Nullable Capacity> subjects) {

        long position() {
            return Projection.positionOf(event);
        }

        @Nullable
        String metadata(String key) {
            Object value = event.getMetaData().get(key);
            return value == null ? null : value.toString();
        }

        String metadata(String key, String otherwise) {
            String value = metadata(key);
            return value == null ? otherwise : value;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> tables() {
        return List.of("event_log", "event_subject", "stream_subject");
    }

    @Override
    public void write(List<TrackedEventMessage<?>> events) {
        Map<String, Set<String>> streams = read(events);
        Map<String, Set<String>> changed = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        for (TrackedEventMessage<?> event : events) {
            String stream = keyOf(event);
            Set<String> subjects = streams.getOrDefault(stream, Set.of());
            if (!(event instanceof DomainEventMessage<?> inStream) || inStream.getSequenceNumber() == 0) {
                subjects = Subjects.throughout(streamType(event), event.getPayload());
                changed.put(stream, subjects);
            }
            lines.add(line(event, subjects));
            if (event.getPayload() instanceof ChangesHands handed) {
                AggregateId from = handed.handedFrom();
                AggregateId to = handed.handedTo();
                if (from != null && to != null) {
                    subjects = new LinkedHashSet<>(subjects);
                    subjects.remove(from.typed());
                    subjects.add(to.typed());
                    changed.put(stream, subjects);
                }
            }
            streams.put(stream, subjects);
        }
        save(changed);
        saveLines(lines);
        saveSubjects(lines);
    }

    private Line line(TrackedEventMessage<?> event, Set<String> streamSubjects) {
        Map<String, @Nullable Capacity> subjects = new LinkedHashMap<>(Subjects.parts(event.getPayload()));
        streamSubjects.forEach(subject -> subjects.putIfAbsent(subject, null));
        Object capacity = event.getMetaData().get("capacity");
        if (capacity != null) {
            subjects.put("officer:" + event.getMetaData().get("actor"), Capacity.valueOf(capacity.toString()));
        }
        return new Line(
                event,
                keyOf(event),
                streamType(event),
                Recorded.of(event),
                event.serializePayload(serializer, byte[].class),
                subjects);
    }

    private static String streamType(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> inStream ? inStream.getType() : "";
    }

    /** What is known of the streams that began before these events. */
    private Map<String, Set<String>> read(List<TrackedEventMessage<?>> events) {
        Map<String, Set<String>> found = new HashMap<>();
        Set<String> streams = new LinkedHashSet<>();
        for (TrackedEventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> inStream && inStream.getSequenceNumber() > 0) {
                streams.add(keyOf(event));
            }
        }
        if (!streams.isEmpty()) {
            jdbc.query(
                    "select stream, subjects from stream_subject where stream = any(?)",
                    rows -> {
                        String[] subjects = (String[]) rows.getArray("subjects").getArray();
                        found.put(rows.getString("stream"), new LinkedHashSet<>(List.of(subjects)));
                    },
                    (Object) streams.toArray(String[]::new));
        }
        return found;
    }

    private void save(Map<String, Set<String>> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<Map.Entry<String, Set<String>>> streams = List.copyOf(changed.entrySet());
        jdbc.update(
                "insert into stream_subject (stream, subjects)"
                        + " select s, string_to_array(n, e'\\n') from unnest(?::text[], ?::text[]) as r (s, n)"
                        + " on conflict (stream) do update set subjects = excluded.subjects",
                streams.stream().map(Map.Entry::getKey).toArray(String[]::new),
                streams.stream()
                        .map(stream -> String.join("\n", stream.getValue()))
                        .toArray(String[]::new));
    }

    private void saveLines(List<Line> lines) {
        jdbc.update(
                "insert into event_log (position, event_id, type, revision, aggregate_id, aggregate_type, seq,"
                        + " recorded_at, occurred_at, actor, roles, authority, capacity, post, channel, division,"
                        + " corrects, basis, subjects, payload, metadata)"
                        + " select a, b, c, d, e, f, g, h, i, j, k::jsonb, l, m, n::jsonb, o, p, q, r::jsonb,"
                        + " string_to_array(s, e'\\n'), t::jsonb, u::jsonb"
                        + " from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],"
                        + " ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])"
                        + " as r (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u)"
                        + " on conflict do nothing",
                lines.stream().map(Line::position).toArray(Long[]::new),
                column(lines, line -> line.event.getIdentifier()),
                column(lines, line -> line.payload.getType().getName()),
                column(lines, line -> revision(line.payload)),
                column(lines, Line::stream),
                column(lines, Line::streamType),
                lines.stream().map(line -> line.recorded.seq()).toArray(Long[]::new),
                lines.stream()
                        .map(line -> Timestamp.from(line.recorded.recordedAt()))
                        .toArray(Timestamp[]::new),
                lines.stream()
                        .map(line -> Timestamp.from(line.recorded.occurredAt()))
                        .toArray(Timestamp[]::new),
                column(lines, line -> line.metadata("actor", "")),
                column(lines, line -> line.metadata("roles", "[]")),
                column(lines, line -> line.metadata("authority")),
                column(lines, line -> line.metadata("capacity")),
                column(lines, line -> line.metadata("post")),
                column(lines, line -> line.metadata("channel")),
                column(lines, line -> line.recorded.division().value()),
                column(lines, line -> line.metadata("corrects")),
                column(lines, line -> line.metadata("basis", "[]")),
                column(lines, line -> String.join("\n", line.subjects.keySet())),
                column(lines, line -> new String(line.payload.getData(), StandardCharsets.UTF_8)),
                column(lines, EventLog::metadata));
    }

    private static String revision(SerializedObject<byte[]> payload) {
        String revision = payload.getType().getRevision();
        return revision == null ? "" : revision;
    }

    private static String metadata(Line line) {
        Map<String, Object> shown = new TreeMap<>(line.event.getMetaData());
        shown.keySet().removeAll(NOT_SHOWN);
        return Json.write(shown);
    }

    private static String[] column(List<Line> lines, Function<Line, @Nullable String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    private void saveSubjects(List<Line> lines) {
        List<String> subjects = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        List<@Nullable String> parts = new ArrayList<>();
        for (Line line : lines) {
            line.subjects.forEach((subject, part) -> {
                subjects.add(subject);
                positions.add(line.position());
                parts.add(part == null ? null : part.name());
            });
        }
        jdbc.update(
                "insert into event_subject (subject, position, part)"
                        + " select * from unnest(?::text[], ?::bigint[], ?::text[]) on conflict do nothing",
                subjects.toArray(String[]::new),
                positions.toArray(Long[]::new),
                parts.toArray(String[]::new));
    }
}
