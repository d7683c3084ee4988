package io.fireledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.fireledger.application.idempotency.IdempotencyKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same, whether others write to the store too or this process alone; the last without ever being wrong about it. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class EventWriterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final boolean isShared;

    private TestDatabase database;
    private HikariDataSource pool;
    private EventWriter writer;
    private JdbcTemplate jdbc;

    EventWriterTest(boolean isShared) {
        this.isShared = isShared;
    }

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        pool = database.pool(8);
        writer = new EventWriter(pool, PATIENCE, isShared);
        jdbc = new JdbcTemplate(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void numbersFromOneWithoutGaps() {
        assertThat(writer.append(Streams.append(Streams.event("test:a", 0))).position())
                .isEqualTo(1);
        assertThat(writer.append(Streams.append(Streams.event("test:a", 1), Streams.event("test:b", 0)))
                        .position())
                .isEqualTo(3);
        assertThat(positions()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLoserTakesNoPosition() {
        writer.append(Streams.append(Streams.event("test:a", 0)));
        assertThatThrownBy(() -> writer.append(Streams.append(Streams.event("test:a", 0))))
                .isInstanceOfSatisfying(StreamConflict.class, conflict -> {
                    assertThat(conflict.stream()).isEqualTo("test:a");
                    assertThat(conflict.lastSeq()).isZero();
                });
        assertThatThrownBy(() -> writer.append(Streams.append(Streams.event("test:a", 2))))
                .isInstanceOf(StreamConflict.class);
        assertThat(writer.append(Streams.append(Streams.event("test:a", 1))).position())
                .isEqualTo(2);
    }

    @Test
    void storesAllEventsOfAUnitOfWorkOrNone() {
        writer.append(Streams.append(Streams.event("test:b", 0)));
        assertThatThrownBy(() -> writer.append(Streams.append(Streams.event("test:a", 0), Streams.event("test:b", 0))))
                .isInstanceOf(StreamConflict.class);
        assertThat(jdbc.queryForObject("select count(*) from event where aggregate_id = 'test:a'", Long.class))
                .isZero();
        assertThat(jdbc.queryForList("select aggregate_id from stream", String.class))
                .containsExactly("test:b");
    }

    @Test
    void refusesAnActWhoseSubjectHasMovedOn() {
        writer.append(Streams.append(Streams.event("test:officer", 0)));
        writer.append(Streams.append(null, Map.of("test:officer", 0L), Streams.event("test:a", 0)));
        writer.append(Streams.append(Streams.event("test:officer", 1)));
        assertThatThrownBy(() ->
                        writer.append(Streams.append(null, Map.of("test:officer", 0L), Streams.event("test:a", 1))))
                .isInstanceOfSatisfying(
                        StreamConflict.class,
                        conflict -> assertThat(conflict.stream()).isEqualTo("test:officer"));
    }

    @Test
    void refusesAnActOnASubjectThatHadNoEventsAndNowHas() {
        writer.append(Streams.append(Streams.event("test:officer", 0)));
        assertThatThrownBy(() ->
                        writer.append(Streams.append(null, Map.of("test:officer", -1L), Streams.event("test:a", 0))))
                .isInstanceOf(StreamConflict.class);
    }

    @Test
    void keepsTheKeyWithTheEventsAndNeverTwice() {
        IdempotencyKey key = new IdempotencyKey("registrar", "k-1", "ff");
        writer.append(Streams.append(key, Map.of(), Streams.event("test:a", 0)));
        assertThatThrownBy(() -> writer.append(Streams.append(key, Map.of(), Streams.event("test:b", 0))))
                .isInstanceOf(KeyTaken.class);
        writer.append(
                Streams.append(new IdempotencyKey("applicant", "k-1", "ff"), Map.of(), Streams.event("test:b", 0)));
        assertThat(jdbc.queryForList("select position from idempotency order by position", Long.class))
                .containsExactly(1L, 2L);
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void anAnswerThatCannotBeMadeFailsItsOwnActAlone() {
        Append broken = new Append(List.of(Streams.event("test:a", 0)), Map.of(), null, first -> {
            throw new IllegalStateException("no answer");
        });
        assertThatThrownBy(() -> writer.append(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(writer.append(Streams.append(Streams.event("test:a", 0))).position())
                .isEqualTo(1);
    }

    @Nested
    class TheDatabaseItself {

        @Test
        void refusesTheApplicationToChangeOrRemoveEvents() {
            writer.append(Streams.append(Streams.event("test:a", 0)));
            for (String change : List.of(
                    "update event set type = 'x'",
                    "delete from event",
                    "truncate event",
                    "delete from event_p0",
                    "update event_p0 set seq = 9",
                    "delete from event_key",
                    "delete from stream",
                    "delete from event_head")) {
                assertThatThrownBy(() -> jdbc.execute(change))
                        .as(change)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
            assertThat(positions()).containsExactly(1L);
        }

        @Test
        void refusesEvenTheOwner() {
            writer.append(Streams.append(Streams.event("test:a", 0)));
            for (String change : List.of(
                    "update event set type = 'x'", "delete from event_p0", "truncate event", "delete from event_key")) {
                assertThatThrownBy(() -> database.asOwner(change)).as(change).hasMessageContaining("never changed");
            }
        }
    }

    /** Two stores on one database, as two instances have, on the same streams. */
    @Test
    void twoStoresOnOneDatabaseNeverForkAStream() throws Exception {
        try (HikariDataSource otherPool = database.pool(8)) {
            List<EventWriter> writers = List.of(writer, new EventWriter(otherPool, PATIENCE, isShared));
            int threads = 12;
            int each = 150;
            AtomicInteger conflicts = new AtomicInteger();
            ExecutorService workers = Executors.newFixedThreadPool(threads);
            List<Callable<Integer>> work = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int thread = t;
                work.add(() -> {
                    int stored = 0;
                    for (int i = 0; i < each; i++) {
                        String stream = "test:s" + i % 5;
                        long next = jdbc
                                        .queryForList(
                                                "select last_seq from stream where aggregate_id = ?",
                                                Long.class,
                                                stream)
                                        .stream()
                                        .findFirst()
                                        .orElse(-1L)
                                + 1;
                        try {
                            writers.get(thread % 2).append(Streams.append(Streams.event(stream, next)));
                            stored++;
                        } catch (StreamConflict conflict) {
                            conflicts.incrementAndGet();
                        }
                    }
                    return stored;
                });
            }
            long acknowledged = 0;
            for (Future<Integer> done : workers.invokeAll(work)) {
                acknowledged += done.get();
            }
            workers.shutdown();
            assertThat(conflicts).hasPositiveValue();
            assertThat(positions())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, acknowledged).boxed().toList());
            assertThat(jdbc.queryForObject(
                            "select count(*) from (select distinct aggregate_id, seq from event) d", Long.class))
                    .isEqualTo(acknowledged);
            assertThat(jdbc.queryForObject(
                            "select count(*) from stream s where last_seq + 1 <> (select count(*) from event e where e.aggregate_id = s.aggregate_id)",
                            Long.class))
                    .isZero();
        }
    }

    @Test
    void makesThePartitionAhead() {
        database.asOwner("update event_head set position = 15999990");
        for (int i = 0; i < 30; i++) {
            writer.append(Streams.append(Streams.event("test:a", i)));
        }
        assertThat(jdbc.queryForObject("select count(*) from event_p1", Long.class))
                .isEqualTo(21);
    }

    private List<Long> positions() {
        return jdbc.queryForList("select position from event order by position", Long.class);
    }
}
