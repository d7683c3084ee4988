package io.fireledger.projections.wiring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the events wait that a read model could not take in, and with each of them all later ones of the same key, so that
 * everything else goes on in order. A rebuild takes them in anew.
 */
final class Parking {
    private final JdbcTemplate jdbc;

    Parking(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> keys(String readModel) {
        return new HashSet<>(jdbc.queryForList(
                "select distinct key from parked_event where read_model = ?", String.class, readModel));
    }

    /** @param cause class of the failure: its message may hold personal data */
    void park(String readModel, String key, TrackedEventMessage<?> event, String cause) {
        jdbc.update(
                "insert into parked_event (read_model, position, key, event_id, cause) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                readModel,
                Projection.positionOf(event),
                key,
                event.getIdentifier(),
                cause);
    }

    long count(String readModel) {
        Long count =
                jdbc.queryForObject("select count(*) from parked_event where read_model = ?", Long.class, readModel);
        return count == null ? 0 : count;
    }

    /** Position of the first event waiting; empty where none does. */
    List<Long> first(String readModel) {
        return jdbc.queryForList(
                "select position from parked_event where read_model = ? order by position limit 1",
                Long.class,
                readModel);
    }

    void clear(String readModel) {
        jdbc.update("delete from parked_event where read_model = ?", readModel);
    }
}
