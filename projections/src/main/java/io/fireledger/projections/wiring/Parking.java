package io.fireledger.projections.wiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the events wait that a processing group could not take in, and with each of them all later ones of the same key,
 * so that everything else goes on in order. They come back by {@link DeadLetters}.
 */
final class Parking {
    /** Why an event is parked that nothing is wrong with. */
    static final String WAITS = "waits for an earlier event";

    private final JdbcTemplate jdbc;

    Parking(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An event with its place in its stream. */
    record Parked(long position, String key, String eventId, String stream, long seq, String cause, Instant since) {}

    /** @param cause class of the failure: its message may hold personal data */
    void park(String group, String key, TrackedEventMessage<?> event, String cause) {
        DomainEventMessage<?> inStream = event instanceof DomainEventMessage<?> domain ? domain : null;
        jdbc.update(
                "insert into parked_event (processing_group, position, key, event_id, cause, stream, seq)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                group,
                Projection.positionOf(event),
                key,
                event.getIdentifier(),
                cause,
                inStream == null ? "" : inStream.getAggregateIdentifier(),
                inStream == null ? 0 : inStream.getSequenceNumber());
    }

    long count(String group) {
        Long count =
                jdbc.queryForObject("select count(*) from parked_event where processing_group = ?", Long.class, group);
        return count == null ? 0 : count;
    }

    /** Position of the first event waiting in the build that serves; empty where none does. */
    List<Long> firstOfServing(String readModel) {
        return jdbc.queryForList(
                "select position from parked_event where processing_group = (select read_model"
                        + " || case build when 0 then '' else '.' || build end from read_model_build"
                        + " where read_model = ? and state = 'SERVING') order by position limit 1",
                Long.class,
                readModel);
    }

    /** In the order of the log, from after that position on. */
    List<Parked> after(String group, long position, int limit) {
        return jdbc.query(
                "select * from parked_event where processing_group = ? and position > ? order by position limit ?",
                Parking::parked,
                group,
                position,
                limit);
    }

    List<Parked> of(String group, String key) {
        return jdbc.query(
                "select * from parked_event where processing_group = ? and key = ? order by position",
                Parking::parked,
                group,
                key);
    }

    private static Parked parked(ResultSet rows, int number) throws SQLException {
        return new Parked(
                rows.getLong("position"),
                rows.getString("key"),
                rows.getString("event_id"),
                rows.getString("stream"),
                rows.getLong("seq"),
                rows.getString("cause"),
                rows.getTimestamp("parked_at").toInstant());
    }

    void release(String group, long position) {
        jdbc.update("delete from parked_event where processing_group = ? and position = ?", group, position);
    }

    void blame(String group, long position, String cause) {
        jdbc.update(
                "update parked_event set cause = ? where processing_group = ? and position = ?",
                cause,
                group,
                position);
    }

    /** Whether an operator gave it up: a later build that cannot take it in either goes on without it. */
    boolean isDiscarded(String readModel, EventMessage<?> event) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from parked_event_discard where read_model = ? and event_id = ?)",
                Boolean.class,
                readModel,
                event.getIdentifier()));
    }
}
