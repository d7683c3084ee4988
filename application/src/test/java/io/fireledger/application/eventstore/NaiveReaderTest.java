package io.fireledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A reader that goes by position alone, as every tail, feed and ledger here does. */
class NaiveReaderTest {
    private TestDatabase database;
    private HikariDataSource pool;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        pool = database.pool(20);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** The negative control: Axon's own engine numbers events before they are committed. */
    @Test
    void missesEventsOfAxonsOwnJdbcEngineForEver() throws Exception {
        database.asOwner("grant create on schema public to fireledger_app");
        stockEngine(pool.getConnection()).createSchema(PostgresEventTableFactory.INSTANCE);
        NaiveReader reader = new NaiveReader(new JdbcTemplate(pool), "globalIndex", "DomainEventEntry");
        try (Connection slow = pool.getConnection();
                Connection quick = pool.getConnection()) {
            slow.setAutoCommit(false);
            stockEngine(slow).appendEvents(new GenericDomainEventMessage<>("test", "test:slow", 0, "slow"));
            stockEngine(quick).appendEvents(new GenericDomainEventMessage<>("test", "test:quick", 0, "quick"));
            reader.readOn();
            slow.commit();
        }
        reader.readOn();
        assertThat(reader.seen).containsExactly(2L);
    }

    private static JdbcEventStorageEngine stockEngine(Connection connection) {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(() -> new Borrowed(connection).asConnection())
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    @Test
    void missesNoneOfOurs() throws Exception {
        int writers = 12;
        int each = 200;
        NaiveReader reader = new NaiveReader(new JdbcTemplate(pool), "position", "event");
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService workers = Executors.newFixedThreadPool(writers + 1);
        Future<?> reading = workers.submit(() -> {
            while (writing.get()) {
                reader.readOn();
            }
            reader.readOn();
        });
        try (HikariDataSource otherPool = database.pool(4)) {
            List<EventWriter> instances = List.of(
                    new EventWriter(pool, Duration.ofSeconds(10), true),
                    new EventWriter(otherPool, Duration.ofSeconds(10), true));
            List<Future<?>> written = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int number = w;
                written.add(workers.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        instances.get(number % 2).append(Streams.append(Streams.event("test:w" + number, i)));
                    }
                }));
            }
            for (Future<?> done : written) {
                done.get(60, TimeUnit.SECONDS);
            }
        }
        writing.set(false);
        reading.get(60, TimeUnit.SECONDS);
        workers.shutdown();
        assertThat(reader.seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writers * (long) each).boxed().toList());
    }

    private static final class NaiveReader {
        private final JdbcTemplate jdbc;
        private final String sql;
        private final List<Long> seen = new ArrayList<>();

        NaiveReader(JdbcTemplate jdbc, String column, String table) {
            this.jdbc = jdbc;
            this.sql = "select %s from %s where %s > ? order by %s".formatted(column, table, column, column);
        }

        void readOn() {
            long last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            seen.addAll(jdbc.queryForList(sql, Long.class, last));
        }
    }

    /** Axon closes what it is given; this connection stays open, so that its commit can come late. */
    private record Borrowed(Connection connection) {
        Connection asConnection() throws SQLException {
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    Borrowed.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        return method.invoke(connection, arguments);
                    });
        }
    }
}
