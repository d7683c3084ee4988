package io.fireledger.projections.wiring;

import io.fireledger.domain.kernel.AggregateId;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets a reader wait until the read model has come to what the reader knows of. */
public final class Freshness {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final long SHORTEST_PAUSE_MILLIS = 5;

    private final ProjectionProcessors processors;
    private final ProjectionProgress progress;
    private final JdbcTemplate jdbc;
    private final Duration patience;

    public Freshness(
            ProjectionProcessors processors, ProjectionProgress progress, JdbcTemplate jdbc, Duration patience) {
        this.processors = processors;
        this.progress = progress;
        this.jdbc = jdbc;
        this.patience = patience;
    }

    /**
     * Waits until everything up to the position is taken in, on every segment of every instance.
     *
     * @throws NotYetVisible if it is not in time
     */
    public void awaitPosition(String readModel, long position) {
        await(readModel, () -> progress.position(readModel) >= position);
    }

    /**
     * Waits until the log itself has come to the position.
     *
     * @throws NotYetVisible if it has not in time
     */
    public void awaitHead(long position) {
        await("log", () -> progress.head() >= position);
    }

    /**
     * Waits until the subject's row has the version or a later one; a subject without a read model of its own is not
     * waited for.
     *
     * @throws NotYetVisible if it has not in time
     */
    public void awaitVersion(AggregateId subject, long version) {
        if (!processors.has(subject.type())) {
            return;
        }
        String sql =
                "select exists (select from " + ReadModel.table(subject.type()) + " where key = ? and version >= ?)";
        await(
                subject.type(),
                () -> Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, subject.value(), version)));
    }

    /**
     * Waits until the event log holds the subject's event of that seq, or a later one.
     *
     * @throws NotYetVisible if it does not in time
     */
    public void awaitLogged(AggregateId subject, long seq) {
        String sql = "select exists (select from event_log where aggregate_id = ? and seq >= ?)";
        await("event-log", () -> Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, subject.typed(), seq)));
    }

    private void await(String readModel, BooleanSupplier visible) {
        long end = System.nanoTime() + patience.toNanos();
        while (!visible.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                throw new NotYetVisible(readModel);
            }
            try {
                long looked = System.nanoTime();
                processors.awaitBatch(LOOK_AGAIN);
                long pausedMillis = (System.nanoTime() - looked) / 1_000_000;
                if (pausedMillis < SHORTEST_PAUSE_MILLIS) {
                    Thread.sleep(SHORTEST_PAUSE_MILLIS - pausedMillis);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new NotYetVisible(readModel);
            }
        }
    }
}
