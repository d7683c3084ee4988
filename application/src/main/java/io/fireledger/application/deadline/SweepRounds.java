package io.fireledger.application.deadline;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Runs the sweep again and again while the server is up, and tells when it last did. */
public final class SweepRounds implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(SweepRounds.class);

    private final Sweep sweep;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;

    /** @param pause between two runs; zero: never by itself */
    public SweepRounds(Sweep sweep, Duration pause) {
        this.sweep = sweep;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        if (pause.isZero() || thread != null) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "sweep");
            daemon.setDaemon(true);
            return daemon;
        });
        started.scheduleWithFixedDelay(this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void round() {
        try {
            sweep.run();
        } catch (SQLException | RuntimeException failure) {
            // the next round tries again
            LOG.warn("the sweep came to no end", failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Never down for it: what is not swept now is swept later, by any instance. */
    @Override
    public Health health() {
        Sweep.Run last = sweep.last();
        return last == null
                ? Health.up().withDetail("lastRun", "none by this instance").build()
                : Health.up()
                        .withDetail("lastRun", last.endedAt().toString())
                        .withDetail("asked", last.asked())
                        .withDetail("missed", last.missed())
                        .withDetail("fixed", last.fixed())
                        .withDetail("failed", last.failed())
                        .withDetail("backlog", last.backlog())
                        .build();
    }
}
