package io.fireledger.projections.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Puts a build in the place of the one that serves, once it has caught up: tables, tokens and the note of who serves
 * change in one transaction, for all instances. Each step can be broken off and begun again.
 */
final class Switch {
    private static final Logger LOG = LoggerFactory.getLogger(Switch.class);
    /** Events within reach of the end: so far behind, a build may be waited for while the old one stands still. */
    private static final long NEAR = 2_000;

    /** A billion rows take less. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final int LOOKS = 250;
    private static final int PAUSE_MILLIS = 20;

    private final Builds builds;
    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final DataSource dataSource;
    private final LongSupplier head;

    Switch(
            Builds builds,
            JdbcTemplate jdbc,
            TransactionManager transactions,
            DataSource dataSource,
            LongSupplier head) {
        this.builds = builds;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.head = head;
    }

    /** One look at a build that is under way: whatever it is ready for is done. */
    void advance(Build build, List<String> tables) {
        long aim = head.getAsLong();
        if (lowest(build) < aim - NEAR || !comesTo(build, aim)) {
            return;
        }
        try {
            if (build.position() == null) {
                hash(build, tables);
            } else {
                replace(build);
            }
        } catch (DataAccessException notNow) {
            // a reader or a batch was in the way: the next look tries again
            LOG.debug(
                    "{}: not yet switched: {}", build.group(), notNow.getClass().getName());
        }
    }

    /** Of one snapshot, in which every segment stands at the same event; the build goes on meanwhile. */
    private void hash(Build build, List<String> tables) {
        transactions.executeInTransaction(() -> {
            jdbc.execute("set transaction isolation level repeatable read");
            jdbc.execute("set local time zone 'UTC'");
            if (!builds.isMine(build)) {
                return;
            }
            List<Long> positions = positions(build);
            if (positions.isEmpty() || positions.stream().distinct().count() > 1) {
                return;
            }
            Map<String, String> hashes = unhurried(() -> builds.hashes(build.schema(), tables));
            builds.keep(build, positions.get(0), hashes);
            LOG.info("{}: content at position {}: {}", build.group(), positions.get(0), hashes);
        });
    }

    /** A question whose answer takes longer the more there is, on the connection of this transaction. */
    private <T> T unhurried(Supplier<T> question) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
            try {
                return question.get();
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("SQLState " + failure.getSQLState(), failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void replace(Build build) {
        transactions.executeInTransaction(() -> {
            if (!builds.isMine(build)) {
                return;
            }
            Build before = builds.in(build.readModel(), Build.State.SERVING).orElseThrow();
            jdbc.execute("set local lock_timeout = '2s'");
            builds.lock(before);
            if (!comesTo(
                    build, positions(before).stream().mapToLong(p -> p).max().orElse(-1))) {
                LOG.debug("{}: has not caught up", build.group());
                return;
            }
            builds.lock(build);
            // shorter than the wait after which PostgreSQL looks for deadlocks: readers never pay for the switch
            jdbc.execute("set local lock_timeout = '500ms'");
            builds.serve(build, before);
            LOG.info("{}: serves from now on", build.group());
        });
    }

    private boolean comesTo(Build build, long position) {
        for (int look = 0; look < LOOKS; look++) {
            if (lowest(build) >= position) {
                return true;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private long lowest(Build build) {
        return positions(build).stream().mapToLong(p -> p).min().orElse(-1);
    }

    private List<Long> positions(Build build) {
        return ProjectionProgress.stored(jdbc, build.group()).stream()
                .map(ProjectionProgress.SegmentProgress::position)
                .toList();
    }
}
