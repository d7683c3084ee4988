package io.fireledger.application.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The events a policy could not react to, and with each of them all later ones of the same stream, so that everything else
 * goes on in order.
 */
public final class ParkedReactions {
    private final JdbcTemplate jdbc;

    public ParkedReactions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One event that waits.
     *
     * @param position of the event in the log
     * @param stream events of this stream wait for one another
     * @param cause class of the failure or code of the refusal, or that it waits for an earlier one
     */
    public record Parked(String policy, long position, String stream, String eventId, String cause, Instant parkedAt) {}

    /** A reaction that was given up, by whom and why. */
    public record Discard(
            long number,
            String policy,
            long position,
            String stream,
            String eventId,
            String cause,
            String reason,
            String discardedBy,
            Instant discardedAt) {}

    boolean isParked(String policy, EventMessage<?> event) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from parked_reaction where policy = ? and stream = ?)",
                Boolean.class,
                policy,
                streamOf(event)));
    }

    /** @param cause class of the failure, with its code where it is a refusal: a message may hold personal data */
    void park(String policy, TrackedEventMessage<?> event, String cause) {
        jdbc.update(
                "insert into parked_reaction (policy, position, stream, event_id, cause) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                policy,
                event.trackingToken().position().orElseThrow(),
                streamOf(event),
                event.getIdentifier(),
                cause);
    }

    /** The first of each stream. */
    List<Parked> first(String policy) {
        return jdbc.query(
                "select distinct on (stream) * from parked_reaction where policy = ? order by stream, position",
                ParkedReactions::parked,
                policy);
    }

    /** Those of one stream, in the order of the log. */
    List<Parked> of(String policy, String stream) {
        return jdbc.query(
                "select * from parked_reaction where policy = ? and stream = ? order by position",
                ParkedReactions::parked,
                policy,
                stream);
    }

    /** All that wait, in the order of the log, those of one event by policy: behind that one. */
    public List<Parked> after(long position, String policy, int limit) {
        return jdbc.query(
                "select * from parked_reaction where (position, policy) > (?, ?) order by position, policy limit ?",
                ParkedReactions::parked,
                position,
                policy,
                limit);
    }

    /** What was given up, the last first: before that one. */
    public List<Discard> discardsBefore(long number, int limit) {
        return jdbc.query(
                "select * from parked_reaction_discard where discard < ? order by discard desc limit ?",
                (rows, row) -> new Discard(
                        rows.getLong("discard"),
                        rows.getString("policy"),
                        rows.getLong("position"),
                        rows.getString("stream"),
                        rows.getString("event_id"),
                        rows.getString("cause"),
                        rows.getString("reason"),
                        rows.getString("discarded_by"),
                        rows.getTimestamp("discarded_at").toInstant()),
                number,
                limit);
    }

    private static Parked parked(ResultSet rows, int number) throws SQLException {
        return new Parked(
                rows.getString("policy"),
                rows.getLong("position"),
                rows.getString("stream"),
                rows.getString("event_id"),
                rows.getString("cause"),
                rows.getTimestamp("parked_at").toInstant());
    }

    /** Why it waits now. */
    void blame(Parked parked, String cause) {
        jdbc.update(
                "update parked_reaction set cause = ? where policy = ? and position = ?",
                cause,
                parked.policy(),
                parked.position());
    }

    /** On record, and in one transaction of the caller's with {@link #settle}. */
    void discard(Parked parked, String reason, String by, Instant at) {
        jdbc.update(
                "insert into parked_reaction_discard (policy, position, stream, event_id, cause, reason, discarded_by,"
                        + " discarded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                parked.policy(),
                parked.position(),
                parked.stream(),
                parked.eventId(),
                parked.cause(),
                reason,
                by,
                Timestamp.from(at));
    }

    void settle(Parked parked) {
        jdbc.update(
                "delete from parked_reaction where policy = ? and position = ?", parked.policy(), parked.position());
    }

    /** How many wait. */
    public long count(String policy) {
        Long count = jdbc.queryForObject("select count(*) from parked_reaction where policy = ?", Long.class, policy);
        return count == null ? 0 : count;
    }

    private static String streamOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> inStream
                ? inStream.getAggregateIdentifier()
                : event.getIdentifier();
    }
}
