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
import org.postgresql.PGConnection;

/**
 * One transaction: takes the head lock, reads where the streams stand, drops the losers, numbers and inserts the rest.
 * Two round trips: what is to be read goes with the lock, what is to be written goes with the commit.
 *
 * <p>Where this process alone writes, it knows the head and can suppose that nobody loses: the whole batch is then one
 * statement, which fails as a whole if anything is not as supposed. If the head is, nobody has written since, so all that
 * the statement sees of the streams is current.
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

    private static final String WRITE_AT_ONCE = """
            with head as (update event_head set position = ? where position = ? returning position),
            events as (
              insert into event (position, event_id, aggregate_id, aggregate_type, seq, type, revision, recorded_at, payload, metadata)
              select * from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                ?::timestamptz[], ?::bytea[], ?::bytea[])),
            ids as (insert into event_key (event_id, position) select * from unnest(?::uuid[], ?::bigint[])),
            born as (insert into stream (aggregate_id, last_seq) select * from unnest(?::text[], ?::bigint[])),
            moved as (
              update stream s set last_seq = m.last_seq
              from unnest(?::text[], ?::bigint[], ?::bigint[]) as m (aggregate_id, before, last_seq)
              where s.aggregate_id = m.aggregate_id and s.last_seq = m.before returning 1),
            answers as (
              insert into idempotency (client, key, fingerprint, status, location, version, position, body)
              select * from unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::bigint[], ?::bigint[], ?::bytea[]))
            select 1 / (case when (select count(*) from head) = 1 and (select count(*) from moved) = ?
              and not exists (
                select from unnest(?::text[], ?::bigint[]) as r (aggregate_id, seq) left join stream s using (aggregate_id)
                where coalesce(s.last_seq, -1) <> r.seq)
              then 1 else 0 end)""";

    /** Not as supposed: the division by zero, or a key that is there already. */
    private static final Set<String> OTHERWISE = Set.of("22012", "23505");

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
    private final Map<String, Long> supposedBefore = new HashMap<>();
    private final Map<String, Long> supposedRead = new LinkedHashMap<>();
    private long head;

    /** The process of the database that was given the batch in one statement; none where it was not. */
    private int backend;

    BatchWrite(List<Append> batch, boolean notifies) {
        this.batch = batch;
        this.notifies = notifies;
    }

    private record Winner(Append append, Answer answer) {}

    /**
     * Numbers the whole batch as if nobody had written since that position, and every stream stood where its writer thinks.
     *
     * @return false where the appends contradict each other, or one cannot be answered
     */
    boolean suppose(long known) {
        forget();
        head = known;
        Set<List<String>> keys = new HashSet<>();
        for (Append append : batch) {
            if (append.key != null && !keys.add(List.of(append.key.client(), append.key.key()))) {
                return false;
            }
            for (Map.Entry<String, Long> read : append.subjectsRead.entrySet()) {
                Map<String, Long> where = moved.containsKey(read.getKey()) ? moved : supposedRead;
                Long stands = where.putIfAbsent(read.getKey(), read.getValue());
                if (stands != null && !stands.equals(read.getValue())) {
                    return false;
                }
            }
            for (StoredEvent event : append.events) {
                Long last = moved.put(event.aggregateId(), event.seq());
                if (last == null) {
                    supposedBefore.put(event.aggregateId(), event.seq() - 1);
                } else if (event.seq() != last + 1) {
                    return false;
                }
            }
            long first = lastPosition() + 1;
            try {
                winners.add(new Winner(append, append.answer.apply(first)));
            } catch (RuntimeException unspeakable) {
                return false;
            }
        }
        return true;
    }

    /**
     * Stores the batch in one statement that commits itself.
     *
     * @return false if something is not as supposed, and nothing is stored
     */
    boolean storeAtOnce(Connection connection) throws SQLException {
        backend = connection.unwrap(PGConnection.class).getBackendPID();
        connection.setAutoCommit(true);
        List<String> born = new ArrayList<>();
        List<String> others = new ArrayList<>();
        moved.keySet().forEach(stream -> (supposedBefore.getOrDefault(stream, -1L) < 0 ? born : others).add(stream));
        try (PreparedStatement write = connection.prepareStatement(WRITE_AT_ONCE)) {
            Parameters parameters = new Parameters(connection, write);
            write.setLong(parameters.next(), lastPosition());
            write.setLong(parameters.next(), head);
            setEvents(parameters);
            parameters.array("text", born.toArray());
            parameters.array("int8", column(born, moved::get));
            parameters.array("text", others.toArray());
            parameters.array("int8", column(others, supposedBefore::get));
            parameters.array("int8", column(others, moved::get));
            setKeys(parameters, keyed());
            write.setLong(parameters.next(), others.size());
            parameters.array("text", supposedRead.keySet().toArray());
            parameters.array("int8", supposedRead.values().toArray());
            write.execute();
            return true;
        } catch (SQLException failed) {
            if (OTHERWISE.contains(failed.getSQLState())) {
                return false;
            }
            throw failed;
        }
    }

    private void forget() {
        winners.clear();
        moved.clear();
        supposedBefore.clear();
        supposedRead.clear();
        backend = 0;
    }

    /** Takes the head lock and tells the losers. */
    void decide(Connection connection) throws SQLException {
        forget();
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
            winners.add(new Winner(append, answer));
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

    /** Why the append could not be stored as things stand, whatever its key; null: it could. */
    static @Nullable RuntimeException objection(Connection connection, Append append) throws SQLException {
        Set<String> streams = new LinkedHashSet<>(append.subjectsRead.keySet());
        append.events.forEach(event -> streams.add(event.aggregateId()));
        Map<String, Long> lastSeqs = new HashMap<>();
        try (PreparedStatement read =
                connection.prepareStatement("select aggregate_id, last_seq from stream where aggregate_id = any (?)")) {
            read.setArray(1, connection.createArrayOf("text", streams.toArray()));
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    lastSeqs.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return objection(append, lastSeqs, Set.of());
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
        List<Winner> keyed = keyed();
        String sql = WRITE_EVENTS + (keyed.isEmpty() ? "" : WRITE_KEYS) + (notifies ? NOTIFY : "") + COMMIT;
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            Parameters parameters = new Parameters(connection, write);
            setEvents(parameters);
            parameters.array("text", moved.keySet().toArray());
            parameters.array("int8", moved.values().toArray());
            write.setLong(parameters.next(), lastPosition());
            if (!keyed.isEmpty()) {
                setKeys(parameters, keyed);
            }
            write.execute();
        }
    }

    private List<Winner> keyed() {
        return winners.stream().filter(w -> w.append.key != null).toList();
    }

    private void setEvents(Parameters parameters) throws SQLException {
        List<StoredEvent> events =
                winners.stream().flatMap(w -> w.append.events.stream()).toList();
        Long[] positions = new Long[events.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = head + 1 + i;
        }
        UUID[] ids = events.stream().map(e -> UUID.fromString(e.eventId())).toArray(UUID[]::new);
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
    }

    private static void setKeys(Parameters parameters, List<Winner> keyed) throws SQLException {
        parameters.array("text", column(keyed, w -> key(w).client()));
        parameters.array("text", column(keyed, w -> key(w).key()));
        parameters.array("text", column(keyed, w -> key(w).fingerprint()));
        parameters.array("int4", column(keyed, w -> w.answer.status()));
        parameters.array("text", keyed.stream().map(w -> w.answer.location()).toArray());
        parameters.array("int8", column(keyed, w -> w.answer.version()));
        parameters.array("int8", column(keyed, w -> w.answer.position()));
        parameters.array("bytea", keyed.stream().map(w -> w.answer.body()).toArray(byte[][]::new));
    }

    /**
     * Whether the winners' events are in the store, once whatever may still put them there has ended: a transaction of
     * several statements holds the head lock and is waited for; the process of a single one, which may not have come to
     * the lock yet, is ended.
     *
     * @throws SQLException also if it cannot be ended
     */
    boolean isStored(Connection connection) throws SQLException {
        if (winners.isEmpty()) {
            return true;
        }
        if (backend == 0) {
            try (PreparedStatement lock = connection.prepareStatement("select position from event_head for update")) {
                lock.execute();
            }
        } else {
            end(connection);
        }
        try (PreparedStatement read =
                connection.prepareStatement("select position from event_key where event_id = ?")) {
            read.setObject(
                    1, UUID.fromString(winners.get(0).append.events.get(0).eventId()));
            try (ResultSet rows = read.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void end(Connection connection) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement("""
                select pg_terminate_backend(pid, 1000) from pg_stat_activity where pid = ? and usename = current_user""");
                PreparedStatement left = connection.prepareStatement("""
                select from pg_stat_activity where pid = ? and usename = current_user""")) {
            end.setInt(1, backend);
            end.execute();
            left.setInt(1, backend);
            try (ResultSet rows = left.executeQuery()) {
                if (rows.next()) {
                    throw new SQLException("the batch is still under way", "57014");
                }
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
