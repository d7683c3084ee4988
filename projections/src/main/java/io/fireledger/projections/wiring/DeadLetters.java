package io.fireledger.projections.wiring;

import java.time.Instant;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events that the serving build of a read model could not take in: listed, tried again, given up. */
public final class DeadLetters {
    private final ProjectionProcessors processors;
    private final Builds builds;
    private final Parking parking;
    private final EventStore store;
    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;

    DeadLetters(ProjectionProcessors processors, EventStore store, TransactionManager transactions, JdbcTemplate jdbc) {
        this.processors = processors;
        this.builds = new Builds(jdbc, transactions);
        this.parking = new Parking(jdbc);
        this.store = store;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * One event that waits.
     *
     * @param key events of this key wait for one another
     * @param cause class of the failure, or that it waits for an earlier one
     */
    public record Letter(String eventId, long position, String key, String cause, Instant since) {}

    /** What became of a key: so many events were taken in, so many still wait. */
    public record Outcome(String key, int takenIn, int parked) {}

    /** An event that was given up, by whom and why. */
    public record Discard(
            String eventId,
            long position,
            String key,
            String cause,
            String reason,
            String discardedBy,
            Instant discardedAt) {}

    /** In the order of the log. */
    public Page<Letter> list(String readModel, int limit, @Nullable String cursor) {
        Long after = Cursor.position(cursor);
        List<Parking.Parked> parked = parking.after(group(readModel).group(), after == null ? 0 : after, limit + 1);
        return Cursor.page(
                parked,
                limit,
                one -> new Letter(one.eventId(), one.position(), one.key(), one.cause(), one.since()),
                one -> Cursor.of(one.position()));
    }

    /** The last one first. */
    public Page<Discard> discards(String readModel, int limit, @Nullable String cursor) {
        Filters filters = new Filters().and("read_model = ?", readModel).and("discard < ?", Cursor.position(cursor));
        record Row(long number, Discard discard) {}
        List<Row> rows = jdbc.query(
                "select * from parked_event_discard" + filters.where() + " order by discard desc limit ?",
                (found, number) -> new Row(
                        found.getLong("discard"),
                        new Discard(
                                found.getString("event_id"),
                                found.getLong("position"),
                                found.getString("key"),
                                found.getString("cause"),
                                found.getString("reason"),
                                found.getString("discarded_by"),
                                found.getTimestamp("discarded_at").toInstant())),
                filters.values(limit + 1));
        return Cursor.page(rows, limit, Row::discard, row -> Cursor.of(row.number));
    }

    /**
     * Takes the key's events in, in their order, as far as they go.
     *
     * @return null where nothing of that key waits
     */
    public @Nullable Outcome retry(String readModel, String key) {
        return alone(readModel, key, parked -> {});
    }

    /**
     * Gives up the first of the key's events, on record, and takes in those that waited for it.
     *
     * @return null where nothing of that key waits
     */
    public @Nullable Outcome discard(String readModel, String key, String reason, String by, Instant at) {
        return alone(readModel, key, parked -> {
            jdbc.update(
                    "insert into parked_event_discard (read_model, event_id, position, key, cause, reason, discarded_by,"
                            + " discarded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    readModel,
                    parked.eventId(),
                    parked.position(),
                    key,
                    parked.cause(),
                    reason,
                    by,
                    java.sql.Timestamp.from(at));
        });
    }

    @FunctionalInterface
    private interface First {
        void seen(Parking.Parked parked);
    }

    /** While no batch of the group is under way. */
    private @Nullable Outcome alone(String readModel, String key, First first) {
        return transactions.fetchInTransaction(() -> {
            Build build = group(readModel);
            builds.lock(build);
            List<Parking.Parked> parked = parking.of(build.group(), key);
            if (parked.isEmpty()) {
                return null;
            }
            first.seen(parked.get(0));
            Batches batches = processors.batches(build);
            int takenIn = 0;
            int given = 0;
            for (Parking.Parked one : parked) {
                TrackedEventMessage<?> event = event(one);
                RuntimeException failure = batches.attempt(List.of(event));
                if (failure != null && !parking.isDiscarded(readModel, event)) {
                    parking.blame(
                            build.group(), one.position(), failure.getClass().getName());
                    break;
                }
                parking.release(build.group(), one.position());
                takenIn += failure == null ? 1 : 0;
                given += failure == null ? 0 : 1;
            }
            return new Outcome(key, takenIn, parked.size() - takenIn - given);
        });
    }

    /** From the database: what this instance last saw may have been switched since. */
    private Build group(String readModel) {
        return builds.in(readModel, Build.State.SERVING).orElseThrow();
    }

    /** Read anew: what was read when it failed may have been mended since. */
    private TrackedEventMessage<?> event(Parking.Parked parked) {
        DomainEventStream events = store.readEvents(parked.stream(), parked.seq());
        DomainEventMessage<?> event = events.next();
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(parked.position()), event);
    }
}
