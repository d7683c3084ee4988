package io.fireledger.projections.eventlog;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.projections.wiring.Cursor;
import io.fireledger.projections.wiring.Filters;
import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Projection;
import io.fireledger.projections.wiring.ProjectionProgress;
import io.fireledger.projections.wiring.ProvidesProjection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Read model {@code event_log}: every event, searched by auditors, shown as history, handed on as feed. */
@Component
public final class Events implements ProvidesProjection {
    private static final Duration LATE = Duration.ofHours(24);
    private static final String OF_A_SUBJECT = "select e.*, s.part, ";
    private static final String OF_NONE = "select e.*, null as part, ";
    private static final String COLUMNS = "o.view ->> 'name' as actor_name, c.event_id as corrected_by"
            + " from event_log e"
            + " left join officer o on o.key = e.actor and e.capacity is not null"
            + " left join lateral (select event_id from event_log where corrects = e.event_id"
            + " order by position limit 1) c on true";

    private static final String MISSED = "e.type like '%.TermMissed'";
    private static final String BELATED = "e.recorded_at - e.occurred_at > interval '" + LATE.toHours() + " hours'";

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final ObjectProvider<ProjectionProgress> progress;
    private final Labels labels = new Labels();

    /** @param progress asked late, since it rests on all read models, this one among them */
    public Events(
            JdbcTemplate jdbc,
            @Qualifier("eventSerializer") Serializer serializer,
            ObjectProvider<ProjectionProgress> progress) {
        this.jdbc = jdbc;
        this.log = new EventLog(jdbc, serializer);
        this.progress = progress;
    }

    @Override
    public Projection projection() {
        return log;
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindHistory question) {
        Filters filters = visible(question.jurisdiction())
                .and("s.subject = ?", question.subject().typed())
                .and("s.position < ?", Cursor.position(question.cursor()))
                .and("e.type = ?", question.type())
                .and("e.occurred_at >= ?", timestamp(question.occurredFrom()))
                .and("e.occurred_at <= ?", timestamp(question.occurredTo()));
        if (question.role() != null) {
            filters.and(
                    "(s.part = ? or 'officer:' || e.actor = s.subject and jsonb_exists(e.roles, ?))",
                    question.role(),
                    question.role());
        }
        if (question.outcome() != null) {
            filters.and(is(question.outcome()));
        }
        return page(
                OF_A_SUBJECT + COLUMNS + " join event_subject s on s.position = e.position" + filters.where()
                        + " order by s.position desc limit ?",
                filters,
                question.limit(),
                question.locale());
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindEvents question) {
        Filters filters = visible(question.jurisdiction())
                .within("e.division", question.division())
                .and("e.position < ?", Cursor.position(question.cursor()))
                .and("e.type = ?", question.type())
                .and("e.actor = ?", question.actor())
                .and("e.capacity = ?", question.capacity())
                .and(
                        "e.authority = ?",
                        question.authority() == null
                                ? null
                                : question.authority().value())
                .and("e.occurred_at >= ?", timestamp(question.occurredFrom()))
                .and("e.occurred_at <= ?", timestamp(question.occurredTo()))
                .and("e.recorded_at >= ?", timestamp(question.recordedFrom()))
                .and("e.recorded_at <= ?", timestamp(question.recordedTo()))
                .and(
                        "exists (select from event_subject s where s.subject = ? and s.position = e.position)",
                        question.subject());
        if (question.payloadPath() != null && question.payloadValue() != null) {
            filters.and("e.payload #>> string_to_array(?, '.') = ?", question.payloadPath(), question.payloadValue());
        }
        return page(
                OF_NONE + COLUMNS + filters.where() + " order by e.position desc limit ?",
                filters,
                question.limit(),
                question.locale());
    }

    @QueryHandler
    Optional<HistoryEntry> handle(GetEvent question) {
        Filters filters = visible(question.jurisdiction()).and("e.event_id = ?", question.eventId());
        return page(OF_NONE + COLUMNS + filters.where() + " limit ?", filters, 1, question.locale()).items().stream()
                .findFirst();
    }

    /** Only as far as every segment has come and nothing is parked, so that no event is ever left out. */
    @QueryHandler
    FeedPage handle(FindFeed question) {
        long complete = progress.getObject().completeUpTo(EventLog.NAME);
        List<Map<String, Object>> events = jdbc.query(
                "select * from event_log where position > ? and position <= ? order by position limit ?",
                (rows, number) -> cloudEvent(rows),
                question.after(),
                complete,
                question.limit());
        // another build may serve since: what it lacks is not passed over either
        long stillComplete = progress.getObject().completeUpTo(EventLog.NAME);
        events.removeIf(event -> positionOf(event) > stillComplete);
        long last = events.isEmpty() ? question.after() : positionOf(events.get(events.size() - 1));
        return new FeedPage(events, last);
    }

    private static String is(FindHistory.Outcome outcome) {
        return switch (outcome) {
            case MISSED -> MISSED;
            case LATE -> BELATED;
            case CORRECTED -> "c.event_id is not null";
            case DONE -> "not (" + MISSED + " or " + BELATED + " or c.event_id is not null)";
        };
    }

    private static long positionOf(Map<String, Object> event) {
        return Long.parseLong(String.valueOf(event.get("position")));
    }

    private static Filters visible(DivisionCode jurisdiction) {
        return new Filters().within("e.division", jurisdiction);
    }

    private Page<HistoryEntry> page(String sql, Filters filters, int limit, Locale locale) {
        List<HistoryEntry> entries = jdbc.query(sql, (rows, number) -> entry(rows, locale), filters.values(limit + 1));
        return Cursor.page(entries, limit, entry -> entry, entry -> Cursor.of(entry.position()));
    }

    private HistoryEntry entry(ResultSet rows, Locale locale) throws SQLException {
        String type = rows.getString("type");
        Map<String, Object> payload = Json.object(rows.getString("payload"));
        Instant recordedAt = rows.getTimestamp("recorded_at").toInstant();
        Instant occurredAt = rows.getTimestamp("occurred_at").toInstant();
        return new HistoryEntry(
                rows.getLong("position"),
                rows.getString("event_id"),
                type,
                rows.getString("revision"),
                labels.label(type, locale),
                recordedAt,
                occurredAt,
                Duration.between(occurredAt, recordedAt).compareTo(LATE) > 0,
                actor(rows),
                rows.getString("authority"),
                rows.getString("capacity"),
                rows.getString("part"),
                rows.getString("channel"),
                rows.getString("division"),
                basis(rows.getString("basis")),
                Stream.of((String[]) rows.getArray("subjects").getArray())
                        .map(Subjects::subject)
                        .toList(),
                labels.summary(type, payload, locale),
                payload,
                MadeDocument.href(rows.getString("aggregate_id"), type, payload),
                rows.getString("corrects"),
                rows.getString("corrected_by"),
                null);
    }

    private static HistoryEntry.Actor actor(ResultSet rows) throws SQLException {
        List<String> roles = Json.strings(rows.getString("roles"));
        Map<String, Object> post = Json.object(rows.getString("post"));
        return new HistoryEntry.Actor(
                rows.getString("actor"),
                rows.getString("actor_name"),
                roles.isEmpty() ? null : roles.get(0),
                roles,
                text(post, "post"),
                text(post, "dutyList"));
    }

    private static List<HistoryEntry.Basis> basis(String json) {
        return Json.objects(json).stream()
                .map(b -> new HistoryEntry.Basis(String.valueOf(b.get("law")), text(b, "version"), text(b, "article")))
                .toList();
    }

    /** Attribute names are lower case and short, as CloudEvents 1.0 asks; those from {@code position} on are extensions. */
    private static Map<String, Object> cloudEvent(ResultSet rows) throws SQLException {
        String stream = rows.getString("aggregate_id");
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", rows.getString("event_id"));
        event.put("source", "/api/v1/events");
        event.put("type", "io.fireledger." + rows.getString("type"));
        event.put("time", rows.getTimestamp("recorded_at").toInstant().toString());
        event.put("subject", stream);
        event.put("datacontenttype", "application/json");
        event.put("position", Long.toString(rows.getLong("position")));
        event.put("revision", rows.getString("revision"));
        event.put("sequence", Long.toString(rows.getLong("seq")));
        event.put("occurredat", rows.getTimestamp("occurred_at").toInstant().toString());
        event.put("division", rows.getString("division"));
        putIfKnown(event, "actor", rows.getString("actor"));
        putIfKnown(event, "authority", rows.getString("authority"));
        putIfKnown(event, "capacity", rows.getString("capacity"));
        putIfKnown(event, "channel", rows.getString("channel"));
        event.put("data", Json.object(rows.getString("payload")));
        return event;
    }

    private static void putIfKnown(Map<String, Object> event, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            event.put(name, value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable String text(Map<String, Object> object, String name) {
        Object value = object.get(name);
        return value == null ? null : value.toString();
    }
}
