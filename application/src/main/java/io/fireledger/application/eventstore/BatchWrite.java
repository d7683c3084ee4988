package io.fireledger.application.eventstore;

import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.IdempotencyKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: takes the head lock, reads where the streams stand, drops the losers, numbers and inserts the rest.
 * Two round trips: what is to be read goes with the lock, what is to be written goes with the commit.
 */
final class BatchWrite {
    private static final String DECIDE = """
            select position from event_head for update;
            select aggregate_id, last_seq from stream where aggregate_id = any (?);
            select client, key from idempotency where (client, key) in (select * from unnest(?::text[], ?::text[]))""";

    private static final String WRITE_EVENTS = """
            insert into event (position, event_id, aggregate_id, aggregate_type, seq, type, revision, recorded_at, payload, metadata)
            select * from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
              ?::timestamptz[], ?::bytea[], ?::bytea[]);
            insert into event_key (event_id, position) select * from unnest(?::uuid[], ?::bigint[]);
            insert into stream (aggregate_id, last_seq) select * from unnest(?::text[], ?::bigint[])
              on conflict (aggregate_id) do update set last_seq = excluded.last_seq;
            update event_head set position = ?""";

    private static final String WRITE_KEYS = """
            ;
            insert into idempotency (client, key, fingerprint, status, location, version, position, body)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::bigint[], ?::bigint[], ?::bytea[])""";

    private static final String NOTIFY = """
            ;
            notify fireledger_events""";

    private static final String COMMIT = """
            ;
            commit""";

    private final List<Append> batch;
    private final boolean notifies;
    private final List<Winner> winners = new ArrayList<>();
    private final Map<String, Long> moved = new LinkedHashMap<>();
    private long head;

    BatchWrite(List<Append> batch, boolean notifies) {
        this.batch = batch;
        this.notifies = notifies;
    }

    private record Winner(Append append, long firstPosition, Answer answer) {}

    /** Takes the head lock and tells the losers. */
    void decide(Connection connection) throws SQLException {
        Set<String> streams = new LinkedHashSet<>();
        List<IdempotencyKey> keys = new ArrayList<>();
        for (Append append : batch) {
            append.events.forEach(event -> streams.add(event.aggregateId()));
            streams.addAll(append.subjectsRead.keySet());
            if (append.key != null) {
                keys.add(append.key);
            }
        }
        Map<String, Long> lastSeqs = new HashMap<>();
        Set<List<String>> taken = new HashSet<>();
        try (PreparedStatement read = connection.prepareStatement(DECIDE)) {
            read.setArray(1, connection.createArrayOf("text", streams.toArray()));
            read.setArray(
                    2,
                    texts(connection, keys.stream().map(IdempotencyKey::client).toList()));
            read.setArray(
                    3, texts(connection, keys.stream().map(IdempotencyKey::key).toList()));
            read.execute();
            try (ResultSet rows = read.getResultSet()) {
                rows.next();
                head = rows.getLong(1);
            }
            read.getMoreResults();
            try (ResultSet rows = read.getResultSet()) {
                while (rows.next()) {
                    lastSeqs.put(rows.getString(1), rows.getLong(2));
                }
            }
            read.getMoreResults();
            try (ResultSet rows = read.getResultSet()) {
                while (rows.next()) {
                    taken.add(List.of(rows.getString(1), rows.getString(2)));
                }
            }
        }
        long next = head + 1;
        for (Append append : batch) {
            RuntimeException objection = objection(append, lastSeqs, taken);
            if (objection != null) {
                append.fail(objection);
                continue;
            }
            Answer answer;
            try {
                answer = append.answer.apply(next);
            } catch (RuntimeException unspeakable) {
                // one act that cannot be told must not cost the others of its batch
                append.fail(unspeakable);
                continue;
            }
            winners.add(new Winner(append, next, answer));
            next += append.events.size();
            for (StoredEvent event : append.events) {
                lastSeqs.put(event.aggregateId(), event.seq());
                moved.put(event.aggregateId(), event.seq());
            }
            if (append.key != null) {
                taken.add(List.of(append.key.client(), append.key.key()));
            }
        }
    }

    private static @Nullable RuntimeException objection(
            Append append, Map<String, Long> lastSeqs, Set<List<String>> taken) {
        if (append.key != null && taken.contains(List.of(append.key.client(), append.key.key()))) {
            return new KeyTaken();
        }
        for (Map.Entry<String, Long> read : append.subjectsRead.entrySet()) {
            long last = lastSeqs.getOrDefault(read.getKey(), -1L);
            if (last != read.getValue()) {
                return new StreamConflict(read.getKey(), last, -1);
            }
        }
        Map<String, Long> own = new HashMap<>();
        for (StoredEvent event : append.events) {
            String stream = event.aggregateId();
            long last = own.getOrDefault(stream, lastSeqs.getOrDefault(stream, -1L));
            if (event.seq() != last + 1) {
                return new StreamConflict(stream, lastSeqs.getOrDefault(stream, -1L), event.seq());
            }
            own.put(stream, event.seq());
        }
        return null;
    }

    /** Inserts the winners' events and commits; without winners, only gives the lock back. */
    void insertAndCommit(Connection connection) throws SQLException {
        if (winners.isEmpty()) {
            connection.rollback();
            return;
        }
        List<StoredEvent> events =
                winners.stream().flatMap(w -> w.append.events.stream()).toList();
        List<Winner> keyed = winners.stream().filter(w -> w.append.key != null).toList();
        Long[] positions = new Long[events.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = head + 1 + i;
        }
        UUID[] ids = events.stream().map(e -> UUID.fromString(e.eventId())).toArray(UUID[]::new);
        String sql = WRITE_EVENTS + (keyed.isEmpty() ? "" : WRITE_KEYS) + (notifies ? NOTIFY : "") + COMMIT;
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            Parameters parameters = new Parameters(connection, write);
            parameters.array("int8", positions);
            parameters.array("uuid", ids);
            parameters.array("text", column(events, StoredEvent::aggregateId));
            parameters.array("text", column(events, StoredEvent::aggregateType));
            parameters.array("int8", column(events, StoredEvent::seq));
            parameters.array("text", column(events, StoredEvent::type));
            parameters.array("text", column(events, StoredEvent::revision));
            parameters.array("timestamptz", column(events, e -> Timestamp.from(e.recordedAt())));
            parameters.array("bytea", events.stream().map(StoredEvent::payload).toArray(byte[][]::new));
            parameters.array("bytea", events.stream().map(StoredEvent::metadata).toArray(byte[][]::new));
            parameters.array("uuid", ids);
            parameters.array("int8", positions);
            parameters.array("text", moved.keySet().toArray());
            parameters.array("int8", moved.values().toArray());
            write.setLong(parameters.next(), lastPosition());
            if (!keyed.isEmpty()) {
                parameters.array("text", column(keyed, w -> key(w).client()));
                parameters.array("text", column(keyed, w -> key(w).key()));
                parameters.array("text", column(keyed, w -> key(w).fingerprint()));
                parameters.array("int4", column(keyed, w -> w.answer.status()));
                parameters.array(
                        "text", keyed.stream().map(w -> w.answer.location()).toArray());
                parameters.array("int8", column(keyed, w -> w.answer.version()));
                parameters.array("int8", column(keyed, w -> w.answer.position()));
                parameters.array(
                        "bytea", keyed.stream().map(w -> w.answer.body()).toArray(byte[][]::new));
            }
            write.execute();
        }
    }

    /** Whether the winners' events are in the store; waits for any transaction that may still put them there. */
    boolean isStored(Connection connection) throws SQLException {
        if (winners.isEmpty()) {
            return true;
        }
        try (PreparedStatement read = connection.prepareStatement(
                "select position from event_head for update; select position from event_key where event_id = ?")) {
            read.setObject(
                    1, UUID.fromString(winners.get(0).append.events.get(0).eventId()));
            read.execute();
            read.getMoreResults();
            try (ResultSet rows = read.getResultSet()) {
                return rows.next();
            }
        }
    }

    long lastPosition() {
        return head + winners.stream().mapToInt(w -> w.append.events.size()).sum();
    }

    /** Tells the winners. */
    void settle() {
        winners.forEach(w -> w.append.succeed(w.answer));
    }

    /** Tells everybody who has not been told yet. */
    void fail(Supplier<RuntimeException> why) {
        batch.stream().filter(append -> !append.settled).forEach(append -> append.fail(why.get()));
    }

    private static IdempotencyKey key(Winner winner) {
        if (winner.append.key == null) {
            throw new IllegalStateException("no key");
        }
        return winner.append.key;
    }

    private static <T> Object[] column(List<T> rows, java.util.function.Function<T, Object> value) {
        return rows.stream().map(value).toArray();
    }

    private static java.sql.Array texts(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private int last;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        int next() {
            return ++last;
        }

        void array(String type, Object[] values) throws SQLException {
            statement.setArray(next(), connection.createArrayOf(type, values));
        }
    }
}
