package io.fireledger.application.imports;

import io.fireledger.application.idempotency.Commands;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Works what was handed in, one import after the other, in the order they came in; on every instance, but one at a time. */
public final class ImportWorker implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long END_MILLIS = 2_500;

    private final Imports imports;
    private final Workbench bench;
    private final Commands commands;
    private final RowIntake intake;
    private final int parallel;
    private @Nullable Thread thread;
    private volatile boolean running;

    /**
     * @param owner name of this instance, another one at every start
     * @param isShared whether other instances may work on the same database
     * @param parallel how many rows are entered at once
     */
    public ImportWorker(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Imports imports,
            Commands commands,
            RowIntake intake,
            String owner,
            boolean isShared,
            int parallel) {
        this.imports = imports;
        this.bench = new Workbench(jdbc, transaction, imports, owner, isShared);
        this.commands = commands;
        this.intake = intake;
        this.parallel = parallel;
        imports.whenSubmitted(this::wake);
    }

    private void wake() {
        Thread working = thread;
        if (working != null) {
            LockSupport.unpark(working);
        }
    }

    private void work() {
        while (running) {
            boolean worked = false;
            try {
                Optional<Import> job = bench.take();
                if (job.isPresent()) {
                    worked = work(job.get());
                }
            } catch (RuntimeException notNow) {
                LOG.warn("imports cannot be worked now: {}", notNow.getClass().getSimpleName());
            }
            if (!worked && running) {
                LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    /** False if it had to be put back. */
    private boolean work(Import job) {
        LOG.info(
                "import {} of {}: {} of {} rows done",
                job.id(),
                job.register().path(),
                job.tally().done(),
                job.rows());
        ExecutorService hands = Executors.newFixedThreadPool(parallel, this::hand);
        try (CsvRows file = new CsvRows(imports.file(job.id()))) {
            new ImportRun(bench, commands, intake, hands, job, file).run(() -> running);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception notNow) {
            LOG.warn("import {} put back: {}", job.id(), notNow.getClass().getSimpleName());
            bench.putBack(job);
            return false;
        } finally {
            hands.shutdown();
        }
    }

    private Thread hand(Runnable work) {
        Thread hand = new Thread(work, "import");
        hand.setDaemon(true);
        return hand;
    }

    /** Not before reference data is there. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        start();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void start() {
        if (!running) {
            running = true;
            Thread working = new Thread(this::work, "imports");
            working.setDaemon(true);
            thread = working;
            working.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread working = thread;
        if (working != null) {
            LockSupport.unpark(working);
            try {
                working.join(END_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
