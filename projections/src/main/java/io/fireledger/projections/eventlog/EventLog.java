package io.fireledger.projections.eventlog;

import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Projection;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
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
 * acted, and the subjects that the first event of its stream names: so the findings of an inspection stand in the
 * histories of its venue, of its enterprise and of its officers.
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
            Set<String> subjects) {

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
    public List<String> tables() {
        return List.of("event_log", "event_subject", "stream_subject");
    }

    @Override
    public void write(List<TrackedEventMessage<?>> events) {
        Map<String, Set<String>> born = new HashMap<>();
        Set<String> older = new LinkedHashSet<>();
        for (TrackedEventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> inStream && inStream.getSequenceNumber() > 0) {
                older.add(keyOf(event));
            } else {
                born.put(keyOf(event), Subjects.named(event.getPayload()));
            }
        }
        Map<String, Set<String>> streams = read(older);
        streams.putAll(born);
        save(born);
        List<Line> lines = events.stream()
                .map(event -> line(event, streams.getOrDefault(keyOf(event), Set.of())))
                .toList();
        saveLines(lines);
        saveSubjects(lines);
    }

    private Line line(TrackedEventMessage<?> event, Set<String> streamSubjects) {
        Set<String> subjects = new LinkedHashSet<>(Subjects.named(event.getPayload()));
        subjects.addAll(streamSubjects);
        if (event.getMetaData().containsKey("capacity")) {
            subjects.add("officer:" + event.getMetaData().get("actor"));
        }
        String type = event instanceof DomainEventMessage<?> inStream ? inStream.getType() : "";
        return new Line(
                event,
                keyOf(event),
                type,
                Recorded.of(event),
                event.serializePayload(serializer, byte[].class),
                subjects);
    }

    private Map<String, Set<String>> read(Set<String> streams) {
        Map<String, Set<String>> found = new HashMap<>();
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

    private void save(Map<String, Set<String>> born) {
        if (born.isEmpty()) {
            return;
        }
        List<Map.Entry<String, Set<String>>> streams = List.copyOf(new TreeMap<>(born).entrySet());
        jdbc.update(
                "insert into stream_subject (stream, subjects)"
                        + " select s, string_to_array(n, e'\\n') from unnest(?::text[], ?::text[]) as r (s, n)"
                        + " on conflict do nothing",
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
                column(lines, line -> String.join("\n", line.subjects)),
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
        for (Line line : lines) {
            for (String subject : line.subjects) {
                subjects.add(subject);
                positions.add(line.position());
            }
        }
        jdbc.update(
                "insert into event_subject (subject, position) select * from unnest(?::text[], ?::bigint[])"
                        + " on conflict do nothing",
                subjects.toArray(String[]::new),
                positions.toArray(Long[]::new));
    }
}
