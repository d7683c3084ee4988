package io.fireledger.application.policy;

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

    /** @param position of the event in the log */
    record Parked(String policy, long position) {}

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
                "select min(position) as position from parked_reaction where policy = ? group by stream order by 1",
                (rows, number) -> new Parked(policy, rows.getLong("position")),
                policy);
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
