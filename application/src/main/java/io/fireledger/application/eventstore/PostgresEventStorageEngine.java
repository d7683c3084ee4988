package io.fireledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the event tables. Tokens are plain positions: positions are final and without gaps, so a reader that has
 * seen one never meets a smaller one later. There are no snapshots.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {
    private static final String COLUMNS =
            "position, event_id::text, aggregate_id, aggregate_type, seq, type, revision, recorded_at, payload, metadata";

    private final DataSource dataSource;
    private final UnitOfWorkAppender appender;

    public PostgresEventStorageEngine(
            DataSource dataSource, UnitOfWorkAppender appender, Serializer serializer, EventUpcaster upcasters) {
        super(builder(serializer, upcasters));
        this.dataSource = dataSource;
        this.appender = appender;
    }

    private static Settings builder(Serializer serializer, EventUpcaster upcasters) {
        Settings settings = new Settings();
        settings.eventSerializer(serializer);
        settings.snapshotSerializer(serializer);
        settings.upcasterChain(upcasters);
        settings.batchSize(1_000);
        return settings;
    }

    private static final class Settings extends Builder {}

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            appender.append(events, serializer);
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        return read(
                "select " + COLUMNS + " from event where position > ? order by position limit ?",
                statement -> {
                    statement.setLong(1, positionOf(last));
                    statement.setInt(2, batchSize);
                },
                rows -> new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(rows.getLong("position")), entry(rows)));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstSeq, int batchSize) {
        return read(
                "select " + COLUMNS + " from event where aggregate_id = ? and seq >= ? order by seq limit ?",
                statement -> {
                    statement.setString(1, stream);
                    statement.setLong(2, firstSeq);
                    statement.setInt(3, batchSize);
                },
                PostgresEventStorageEngine::entry);
    }

    private static DomainEventData<byte[]> entry(ResultSet rows) throws SQLException {
        return new Entry(
                rows.getString("aggregate_type"),
                rows.getString("aggregate_id"),
                rows.getLong("seq"),
                rows.getString("event_id"),
                rows.getTimestamp("recorded_at").toInstant(),
                new SimpleSerializedObject<>(
                        rows.getBytes("payload"), byte[].class, rows.getString("type"), rows.getString("revision")),
                new SerializedMetaData<>(rows.getBytes("metadata"), byte[].class));
    }

    /** Axon's own entry keeps the moment as text, and parses it for every message anew. */
    private record Entry(
            String type,
            String stream,
            long seq,
            String id,
            Instant recordedAt,
            SerializedObject<byte[]> payload,
            SerializedObject<byte[]> metadata)
            implements DomainEventData<byte[]> {
        @Override
        public String getType() {
            return type;
        }

        @Override
        public String getAggregateIdentifier() {
            return stream;
        }

        @Override
        public long getSequenceNumber() {
            return seq;
        }

        @Override
        public String getEventIdentifier() {
            return id;
        }

        @Override
        public Instant getTimestamp() {
            return recordedAt;
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return metadata;
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return payload;
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return read(
                        "select last_seq from stream where aggregate_id = ?",
                        statement -> statement.setString(1, stream),
                        rows -> rows.getLong(1))
                .stream()
                .findFirst();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    /** Position of the last event; 0 where there is none. */
    public long head() {
        return read("select position from event_head", statement -> {}, rows -> rows.getLong(1))
                .get(0);
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        long before = read(
                        "select coalesce(min(position) - 1, (select position from event_head)) from event where recorded_at >= ?",
                        statement -> statement.setTimestamp(1, Timestamp.from(moment)),
                        rows -> rows.getLong(1))
                .get(0);
        return new GlobalSequenceTrackingToken(before);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new EventStoreException("this store keeps no snapshots");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private <T> List<T> read(String sql, Binding binding, Row<T> row) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new EventStoreException("the event store could not be read: " + failed.getSQLState(), failed);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
