package io.fireledger.application.eventstore;

import io.fireledger.application.idempotency.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends events in commit order, whole batches in one transaction (group commit).
 *
 * <p>There is no writer thread. A caller that finds nobody writing writes its own events at once; callers that come
 * meanwhile queue up, and the first of them writes for all when the batch before is committed. One batch is under way at a
 * time in this process; between processes the head row's lock orders the batches.
 */
public final class EventWriter {
    private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);
    private static final int MOST_APPENDS = 500;
    private static final int MOST_EVENTS = 5_000;
    private static final long UNKNOWN = -1;

    private final DataSource dataSource;
    private final Duration patience;
    private final boolean notifies;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Append> queue = new ArrayDeque<>();
    private boolean writing;

    /** Position of the last event, where this process alone writes and has done so without doubt; used by the leader. */
    private long head = UNKNOWN;

    private volatile long lastFailure = Long.MIN_VALUE;
    private volatile long partitionedUpTo;

    /**
     * @param patience how long a caller waits for its turn and its outcome
     * @param notifies whether other instances share the database and are to be woken after each batch
     */
    public EventWriter(DataSource dataSource, Duration patience, boolean notifies) {
        this.dataSource = dataSource;
        this.patience = patience;
        this.notifies = notifies;
    }

    /**
     * Stores the events, all or none.
     *
     * @throws StreamConflict if a stream or a subject read has moved on
     * @throws KeyTaken if the idempotency key was stored before
     * @throws StoreUnavailable if nothing was stored for want of a database
     * @throws OutcomeUnknown if the database did not say whether it stored them
     */
    Answer append(Append append) {
        boolean leads;
        lock.lock();
        try {
            queue.add(append);
            leads = !writing;
            writing = true;
        } finally {
            lock.unlock();
        }
        if (leads || awaitTurn(append)) {
            lead();
        }
        if (append.failure != null) {
            throw append.failure;
        }
        if (append.result == null) {
            throw new IllegalStateException("append settled without a result");
        }
        return append.result;
    }

    /**
     * Looks whether the events could be stored as things stand; stores nothing and holds nobody up.
     *
     * @throws StreamConflict if a stream or a subject read has moved on
     * @throws StoreUnavailable if the database does not answer
     */
    void mustBeStorable(Append append) {
        try (Connection connection = dataSource.getConnection()) {
            RuntimeException objection = BatchWrite.objection(connection, append);
            if (objection != null) {
                throw objection;
            }
        } catch (SQLException unreachable) {
            LOG.warn("the event store could not be asked: {}", unreachable.getSQLState());
            throw new StoreUnavailable(false);
        }
    }

    /** Whether an append failed for want of the database within that time. */
    public boolean hasFailedWithin(Duration time) {
        long failed = lastFailure;
        return failed != Long.MIN_VALUE && System.nanoTime() - failed < time.toNanos();
    }

    /** Waits until the append is settled or is to lead; true if it is to lead. */
    private boolean awaitTurn(Append append) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        while (!append.settled && !append.leads) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                giveUp(append);
                break;
            }
            LockSupport.parkNanos(this, left);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return append.leads && !append.settled;
    }

    private void giveUp(Append append) {
        lock.lock();
        try {
            if (!append.settled && !append.leads) {
                append.fail(queue.remove(append) && !append.taken ? new StoreUnavailable(false) : new OutcomeUnknown());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes one batch and hands over. */
    private void lead() {
        List<Append> batch = new ArrayList<>();
        lock.lock();
        try {
            int events = 0;
            for (Append next = queue.peek();
                    next != null
                            && batch.size() < MOST_APPENDS
                            && (batch.isEmpty() || events + next.events.size() <= MOST_EVENTS);
                    next = queue.peek()) {
                queue.remove();
                next.taken = true;
                events += next.events.size();
                batch.add(next);
            }
        } finally {
            lock.unlock();
        }
        try {
            write(batch);
        } finally {
            if (batch.stream().anyMatch(Append::isUnavailable)) {
                lastFailure = System.nanoTime();
            }
            handOver();
            batch.stream().filter(a -> !a.settled).forEach(a -> a.fail(new OutcomeUnknown()));
        }
    }

    private void handOver() {
        lock.lock();
        try {
            Append next = queue.peek();
            if (next == null) {
                writing = false;
            } else {
                next.leads = true;
                LockSupport.unpark(next.caller);
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(List<Append> batch) {
        BatchWrite write = new BatchWrite(batch, notifies);
        try {
            if (attempt(write)) {
                write.settle();
                keepPartitionsAhead(write.lastPosition());
            }
        } catch (Refused refused) {
            if (batch.size() > 1) {
                writeEachAlone(batch);
            } else {
                write.fail(refused::unavailable);
            }
        }
    }

    /** One of them cannot be stored; the others must not suffer for it, nor wait for ever. */
    private void writeEachAlone(List<Append> batch) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Append append : batch) {
            if (System.nanoTime() > deadline && !append.settled) {
                append.fail(new StoreUnavailable(false));
            } else if (!append.settled) {
                write(List.of(append));
            }
        }
    }

    /** True if the batch is stored; false if its appends were told already why it is not. */
    private boolean attempt(BatchWrite write) throws Refused {
        Connection connection;
        try {
            connection = dataSource.getConnection();
        } catch (SQLException unreachable) {
            LOG.warn("no connection to the event store: {}", unreachable.getSQLState());
            write.fail(() -> new StoreUnavailable(false));
            return false;
        }
        long supposed = head;
        head = UNKNOWN;
        if (supposed != UNKNOWN && write.suppose(supposed)) {
            try {
                bound(connection);
                if (write.storeAtOnce(connection)) {
                    head = write.lastPosition();
                    discard(connection);
                    return true;
                }
            } catch (SQLException failed) {
                LOG.warn("event store failed at a batch of one statement: {}", failed.getSQLState());
                if (isConnectionLost(failed)) {
                    discard(connection);
                    return lookUp(write);
                }
            } catch (RuntimeException | Error broken) {
                discard(connection);
                throw broken;
            }
        }
        try {
            bound(connection);
            connection.setAutoCommit(false);
            write.decide(connection);
        } catch (SQLException failed) {
            // nothing was sent that could have been committed
            discard(connection);
            LOG.warn("event store failed before a batch was written: {}", failed.getSQLState());
            write.fail(() -> new StoreUnavailable(isFull(failed)));
            return false;
        } catch (RuntimeException | Error broken) {
            // a connection left open would hold the head lock for ever
            discard(connection);
            throw broken;
        }
        try {
            write.insertAndCommit(connection);
        } catch (SQLException failed) {
            LOG.warn("event store failed at a batch: {}", failed.getSQLState());
            boolean lost = isConnectionLost(failed);
            discard(connection);
            if (lost) {
                return lookUp(write);
            }
            throw new Refused(failed);
        } catch (RuntimeException | Error broken) {
            discard(connection);
            throw broken;
        }
        discard(connection);
        if (!notifies) {
            head = write.lastPosition();
        }
        return true;
    }

    /**
     * Finds out whether a batch whose commit was not answered is stored. Whatever may still be under way is ended first, or
     * waited for.
     */
    private boolean lookUp(BatchWrite write) {
        for (int attempt = 0; attempt < 3; attempt++) {
            try (Connection connection = dataSource.getConnection()) {
                bound(connection);
                connection.setAutoCommit(false);
                boolean stored = write.isStored(connection);
                connection.rollback();
                if (!stored) {
                    write.fail(() -> new StoreUnavailable(false));
                }
                return stored;
            } catch (SQLException again) {
                LOG.warn("outcome of a batch still unknown: {}", again.getSQLState());
            }
        }
        write.fail(OutcomeUnknown::new);
        return false;
    }

    private void keepPartitionsAhead(long position) {
        long needed = position + 8_000_000;
        if (needed <= partitionedUpTo) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                var call = connection.prepareStatement("select make_event_partition(?)")) {
            connection.setAutoCommit(true);
            call.setLong(1, needed);
            call.execute();
            partitionedUpTo = needed + 4_000_000;
        } catch (SQLException failed) {
            LOG.warn("no new partition for events yet: {}", failed.getSQLState());
        }
    }

    /** A database that hangs must not hang its callers. */
    private void bound(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
    }

    /** Gives a connection back; after a commit there is nothing left to roll back. */
    private static void discard(Connection connection) {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException gone) {
            LOG.debug("connection given up: {}", gone.getSQLState());
        }
    }

    private static boolean isConnectionLost(SQLException failed) {
        return hasState(failed, state -> state.startsWith("08") || state.startsWith("57P") || state.equals("57014"))
                || failed.getSQLState() == null;
    }

    private static boolean isFull(SQLException failed) {
        return hasState(failed, state -> state.startsWith("53"));
    }

    private static boolean hasState(@Nullable Throwable failed, Predicate<String> wanted) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && wanted.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The database answered that it did not store the batch. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        Refused(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        StoreUnavailable unavailable() {
            return new StoreUnavailable(isFull(cause));
        }
    }
}
