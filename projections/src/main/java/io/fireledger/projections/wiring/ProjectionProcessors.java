package io.fireledger.projections.wiring;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/** The processing groups of all read models: start, stop, rebuild. */
public final class ProjectionProcessors implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProcessors.class);
    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, ProjectionProcessor> processors = new LinkedHashMap<>();
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private final WakingSource source;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final Rebuilds rebuilds;
    private final Object progress = new Object();
    private volatile boolean running;

    public ProjectionProcessors(
            Collection<? extends Projection> projections,
            int segments,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcTemplate jdbc,
            DataSource dataSource) {
        coordinators = executor("projection-coordinator", 2);
        // a thread for every segment: a read model that waits for the database holds up no other
        workers = executor("projection", Math.max(2, projections.size() * segments));
        source = new WakingSource(store);
        this.tokens = tokens;
        this.transactions = transactions;
        rebuilds = new Rebuilds(jdbc);
        Parking parking = new Parking(jdbc);
        for (Projection projection : projections) {
            PooledStreamingEventProcessor.Builder builder = PooledStreamingEventProcessor.builder()
                    .messageSource(source)
                    .tokenStore(tokens)
                    .transactionManager(transactions)
                    .coordinatorExecutor(coordinators)
                    .workerExecutor(workers)
                    .initialSegmentCount(segments)
                    .initialToken(source -> source.createTailToken())
                    .batchSize(BATCH);
            Batches batches = new Batches(projection, parking, jdbc, dataSource);
            processors.put(projection.name(), new ProjectionProcessor(builder, projection, batches, this::signal));
        }
    }

    private static ScheduledExecutorService executor(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newScheduledThreadPool(threads, task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    public List<String> names() {
        return List.copyOf(processors.keySet());
    }

    /** @throws IllegalArgumentException if there is no such read model */
    ProjectionProcessor processor(String readModel) {
        ProjectionProcessor processor = processors.get(readModel);
        if (processor == null) {
            throw new IllegalArgumentException("no read model " + readModel);
        }
        return processor;
    }

    public boolean has(String readModel) {
        return processors.containsKey(readModel);
    }

    /**
     * Empties the read model and builds it anew from the first event on; what is parked is taken in again. Until
     * it has come to where it stood, it answers no question, see {@link Rebuilds}. Stored tokens are plain positions:
     * Axon's replay tokens do not come back from JSON, and nothing here asks whether it replays.
     */
    public void rebuild(String readModel) {
        ProjectionProcessor processor = processor(readModel);
        processor.shutDown();
        try {
            transactions.executeInTransaction(() -> {
                int[] segments = tokens.fetchSegments(readModel);
                long stood = -1;
                for (int segment : segments) {
                    TrackingToken token = tokens.fetchToken(readModel, segment);
                    stood = Math.max(
                            stood, token == null ? -1 : token.position().orElse(-1));
                }
                rebuilds.begin(readModel, stood);
                processor.empty();
                for (int segment : segments) {
                    tokens.storeToken(source.createTailToken(), readModel, segment);
                }
            });
        } finally {
            processor.start();
        }
    }

    private void signal() {
        synchronized (progress) {
            progress.notifyAll();
        }
    }

    /** Waits until some batch was taken in here, but no longer than that. */
    @SuppressWarnings("WaitNotInLoop") // the callers check their condition in a loop
    void awaitBatch(Duration atMost) throws InterruptedException {
        synchronized (progress) {
            progress.wait(Math.max(1, atMost.toMillis()));
        }
    }

    /** Started once what is loaded at a start is loaded, so that it is taken in as one batch. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void start() {
        source.start();
        processors.values().forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        source.stop();
        CompletableFuture<?>[] stops = processors.values().stream()
                .map(PooledStreamingEventProcessor::shutdownAsync)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(stops).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            LOG.warn("read models stopped in the middle of a batch, which is rolled back");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
