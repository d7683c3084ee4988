package io.fireledger.projections.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Brings batches of events into the tables of one read model. A batch that fails is repeated one event at a time; what
 * still fails is parked, and the rest goes on.
 */
final class Batches implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Projection projection;
    private final Build build;
    private final Builds builds;
    private final Parking parking;
    private final DataSource dataSource;

    Batches(Projection projection, Build build, Builds builds, Parking parking, DataSource dataSource) {
        this.projection = projection;
        this.build = build;
        this.builds = builds;
        this.parking = parking;
        this.dataSource = dataSource;
    }

    String group() {
        return build.group();
    }

    void write(List<TrackedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Set<String> parked =
                builds.enter(build).orElseThrow(() -> new IllegalStateException("no longer fed: " + group()));
        if (parked.isEmpty() && attempt(events) == null) {
            return;
        }
        for (TrackedEventMessage<?> event : events) {
            String key = projection.keyOf(event);
            if (parked.contains(key)) {
                parking.park(group(), key, event, Parking.WAITS);
                continue;
            }
            RuntimeException failure = attempt(List.of(event));
            if (failure != null && !parking.isDiscarded(projection.name(), event)) {
                String cause = failure.getClass().getName();
                LOG.warn("{}: event {} could not be taken in and is parked: {}", group(), event.getIdentifier(), cause);
                parking.park(group(), key, event, cause);
                parked.add(key);
            }
        }
    }

    /** Writes the events, or leaves everything as it was and returns why. */
    @Nullable
    RuntimeException attempt(List<TrackedEventMessage<?>> events) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            Savepoint before = connection.setSavepoint();
            try {
                projection.write(events);
                connection.releaseSavepoint(before);
                return null;
            } catch (RuntimeException failure) {
                if (isPassing(failure)) {
                    throw failure;
                }
                connection.rollback(before);
                return failure;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("savepoint failed: SQLState " + failure.getSQLState(), failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Whether the same events may go through when tried again: everything but errors of data and integrity. */
    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || !(state.startsWith("22") || state.startsWith("23"));
            }
        }
        return false;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        throw new UnsupportedOperationException("events are taken in by batches");
    }

    /** A build is never reset: a rebuild is another build. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
