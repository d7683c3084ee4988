package io.fireledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass
@ValueSource(booleans = {true, false})
class FailingDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BOUND = Duration.ofSeconds(20);

    private TestDatabase database;
    private HikariDataSource pool;
    private EventWriter writer;
    private final boolean isShared;

    FailingDatabaseTest(boolean isShared) {
        this.isShared = isShared;
    }

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        pool = database.pool(8);
        writer = new EventWriter(pool, PATIENCE, isShared);
        writer.append(Streams.append(Streams.event("test:a", 0)));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aDatabaseThatRefusesConnectionsIsUnavailableAndRecovers() {
        database.refuseConnections();
        // one whose only statement went to a connection that was cut cannot know, until the database can be asked again
        assertThatThrownBy(() -> writer.append(Streams.append(Streams.event("test:a", 1))))
                .isInstanceOf(isShared ? StoreUnavailable.class : OutcomeUnknown.class);
        database.acceptConnections();
        assertThat(appendedOnceItCanBe(Streams.event("test:a", 1))).isEqualTo(2);
    }

    /** The pool tries the database again at growing intervals, each of which an append may have to wait out. */
    private long appendedOnceItCanBe(StoredEvent event) {
        long end = System.nanoTime() + BOUND.toNanos();
        while (true) {
            try {
                return writer.append(Streams.append(event)).position();
            } catch (StoreUnavailable notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
        }
    }

    @Test
    void aDatabaseThatHangsBeforeTheBatchIsUnavailableToAllInBoundedTime() throws Exception {
        long start = System.nanoTime();
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try (Connection holder = database.asOwnerConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("select position from event_head for update");
            List<CompletableFuture<Throwable>> outcomes = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    writer.append(Streams.append(Streams.event("test:h" + i, 0)));
                                    return new AssertionError("stored");
                                } catch (RuntimeException failed) {
                                    return (Throwable) failed;
                                }
                            },
                            callers))
                    .toList();
            for (CompletableFuture<Throwable> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOfAny(StoreUnavailable.class, OutcomeUnknown.class);
            }
            holder.rollback();
        }
        callers.shutdown();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(writer.append(Streams.append(Streams.event("test:a", 1))).position())
                .isEqualTo(2);
        assertThat(new JdbcTemplate(pool).queryForObject("select count(*) from event", Long.class))
                .isEqualTo(2);
    }

    @Test
    void aFullDatabaseSaysSoStoresNothingAndRecovers() {
        database.asOwner(
                "create function no_room() returns trigger language plpgsql as "
                        + "$$ begin raise exception 'no room' using errcode = 'disk_full'; end $$",
                "create trigger no_room before insert on event_key for each row execute function no_room()");
        assertThatThrownBy(() -> writer.append(Streams.append(Streams.event("test:a", 1))))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        full -> assertThat(full.isFull()).isTrue());
        assertThat(new JdbcTemplate(pool).queryForObject("select count(*) from event", Long.class))
                .isEqualTo(1);
        database.asOwner("drop trigger no_room on event_key");
        assertThat(writer.append(Streams.append(Streams.event("test:a", 1))).position())
                .isEqualTo(2);
    }

    @Test
    void oneUnitOfWorkThatCannotBeStoredDoesNotTakeOthersWithIt() throws Exception {
        database.asOwner(
                "create function no_poison() returns trigger language plpgsql as "
                        + "$$ begin if new.aggregate_id = 'test:poison' then raise exception 'poison'; end if; return new; end $$",
                "create trigger no_poison before insert on event for each row execute function no_poison()");
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<CompletableFuture<Boolean>> outcomes = IntStream.range(0, 64)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            String stream = i % 16 == 7 ? "test:poison" : "test:g" + i;
                            try {
                                writer.append(Streams.append(Streams.event(stream, 0)));
                                return true;
                            } catch (StoreUnavailable refused) {
                                return false;
                            }
                        },
                        callers))
                .toList();
        long stored = 0;
        for (CompletableFuture<Boolean> outcome : outcomes) {
            stored += outcome.get() ? 1 : 0;
        }
        callers.shutdown();
        assertThat(stored).isEqualTo(60);
        assertThat(new JdbcTemplate(pool).queryForObject("select max(position) from event", Long.class))
                .isEqualTo(61);
    }

    @Test
    void aCommitThatWasNotAnsweredIsLookedUp() {
        // the connection dies with the answer to the commit: the server closes it inside the transaction's last
        // statement
        database.asOwner(
                "create function hang_up() returns trigger language plpgsql as "
                        + "$$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$",
                "create trigger hang_up before update on event_head for each row execute function hang_up()");
        assertThatThrownBy(() -> writer.append(Streams.append(Streams.event("test:a", 1))))
                .isInstanceOf(StoreUnavailable.class);
        database.asOwner("drop trigger hang_up on event_head");
        assertThat(writer.append(Streams.append(Streams.event("test:a", 1))).position())
                .isEqualTo(2);
    }

    @Test
    void aCommitThatWasStoredButNotAnsweredIsTakenForWhatItIs() {
        AtomicBoolean loses = new AtomicBoolean();
        EventWriter unanswered = new EventWriter(losingOneAnswer(loses), PATIENCE, isShared);
        unanswered.append(Streams.append(Streams.event("test:a", 1)));
        loses.set(true);
        assertThat(unanswered.append(Streams.append(Streams.event("test:a", 2))).position())
                .isEqualTo(3);
        assertThat(loses).isFalse();
        assertThat(unanswered.append(Streams.append(Streams.event("test:a", 3))).position())
                .isEqualTo(4);
        assertThat(new JdbcTemplate(pool).queryForObject("select count(*) from event", Long.class))
                .isEqualTo(4);
    }

    /** The commit is carried out, and then the connection seems lost. */
    private DataSource losingOneAnswer(AtomicBoolean loses) {
        return proxy(
                DataSource.class,
                pool,
                (connect, made) -> proxy(
                        Connection.class,
                        made,
                        (prepare, statement) -> !prepare.contains("event_head set position")
                                ? statement
                                : proxy(PreparedStatement.class, statement, (call, result) -> {
                                    if (call.startsWith("execute") && loses.compareAndSet(true, false)) {
                                        throw new SQLException("the line is dead", "08006");
                                    }
                                    return result;
                                })));
    }

    private interface Change {
        Object of(String call, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Object real, Change change) {
        return type.cast(Proxy.newProxyInstance(
                FailingDatabaseTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result = method.invoke(real, arguments);
                    boolean makes = method.getName().equals("getConnection")
                            || method.getName().equals("prepareStatement")
                            || type == PreparedStatement.class;
                    String call = method.getName() + (arguments == null ? "" : arguments[0]);
                    return makes ? change.of(call, result) : result;
                }));
    }
}
