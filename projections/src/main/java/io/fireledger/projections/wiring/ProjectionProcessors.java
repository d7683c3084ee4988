package io.fireledger.projections.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The processing groups of all read models: start, stop, rebuild. What runs here follows what {@link Builds} says; every
 * instance looks there a few times a second.
 */
public final class ProjectionProcessors implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProcessors.class);
    private static final int BATCH = 1_000;

    /** How often a sign of life is given, and looked whether another instance gives none any more. */
    private static final long CLAIM_MILLIS = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Map<String, ProjectionProcessor> running = new ConcurrentHashMap<>();
    private final Map<String, ScheduledExecutorService> workers = new ConcurrentHashMap<>();
    private final Map<String, Build> serving = new ConcurrentHashMap<>();
    private final Map<String, Build> building = new ConcurrentHashMap<>();
    private final ScheduledExecutorService coordinators = new Coordinators(2);
    private final ScheduledExecutorService looks = executor("projection-builds", 1);
    private final ScheduledExecutorService signs = executor("projection-signs", 1);
    private final int segments;
    private final WakingSource source;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final DataSource dataSource;
    private final Builds builds;
    private final Parking parking;
    private final Switch change;
    private final Instances instances;
    private final Object progress = new Object();
    private volatile @Nullable Future<?> looking;
    private volatile @Nullable Future<?> signing;

    public ProjectionProcessors(
            Collection<? extends Projection> projections,
            int segments,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcTemplate jdbc,
            DataSource dataSource) {
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.segments = segments;
        this.tokens = tokens;
        this.transactions = transactions;
        this.dataSource = dataSource;
        source = new WakingSource(store);
        parking = new Parking(jdbc);
        builds = new Builds(jdbc, transactions);
        instances = new Instances(jdbc);
        change = new Switch(builds, jdbc, transactions, dataSource, () -> head(store));
    }

    private static long head(EventStore store) {
        TrackingToken head = store.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    private ProjectionProcessor group(Projection projection, Build build) {
        PooledStreamingEventProcessor.Builder builder = PooledStreamingEventProcessor.builder()
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinators)
                // a thread for every segment: a read model that waits for the database holds up no other
                .workerExecutor(workers.computeIfAbsent(build.group(), name -> executor(name, Math.max(2, segments))))
                .initialSegmentCount(segments)
                .initialToken(source -> source.createTailToken())
                .tokenClaimInterval(CLAIM_MILLIS)
                .claimExtensionThreshold(CLAIM_MILLIS)
                .maxSegmentProvider(unnamed -> instances.share(build.group()))
                .batchSize(BATCH);
        return new ProjectionProcessor(builder, projection, batches(build), this::signal);
    }

    Batches batches(Build build) {
        return new Batches(projection(build.readModel()), build, builds, parking, dataSource);
    }

    private static ScheduledExecutorService executor(String name, int threads) {
        return Executors.newScheduledThreadPool(threads, daemons(name));
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * What hands events to the segments. Where a segment has no room for more, Axon looks again after a tenth of a second,
     * which would hold a rebuild to some ten thousand events a second, however fast they are taken in.
     */
    private static final class Coordinators extends ScheduledThreadPoolExecutor {
        private static final long WITHOUT_ROOM_MILLIS = 100;
        private static final long LOOK_FOR_ROOM_MILLIS = 2;

        Coordinators(int threads) {
            super(threads, daemons("projection-coordinator"));
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            return unit.toMillis(delay) == WITHOUT_ROOM_MILLIS
                    ? super.schedule(task, LOOK_FOR_ROOM_MILLIS, TimeUnit.MILLISECONDS)
                    : super.schedule(task, delay, unit);
        }
    }

    public List<String> names() {
        return List.copyOf(projections.keySet());
    }

    public boolean has(String readModel) {
        return projections.containsKey(readModel);
    }

    /** @throws IllegalArgumentException if there is no such read model */
    Projection projection(String readModel) {
        Projection projection = projections.get(readModel);
        if (projection == null) {
            throw new IllegalArgumentException("no read model " + readModel);
        }
        return projection;
    }

    /** The build that answers, as last seen here: never one that has come farther than the one that does. */
    Build serving(String readModel) {
        Build seen = serving.get(readModel);
        return seen != null ? seen : builds.in(readModel, Build.State.SERVING).orElseGet(() -> first(readModel));
    }

    /** Before the first start. */
    private Build first(String readModel) {
        int version = projection(readModel).version();
        return new Build(readModel, 0, version, Build.State.SERVING, "", Instant.EPOCH, "system", null, null, Map.of());
    }

    @Nullable
    Build building(String readModel) {
        return building.get(readModel);
    }

    /** The group that feeds the build on this instance. */
    Optional<ProjectionProcessor> local(Build build) {
        return Optional.ofNullable(running.get(build.group()));
    }

    /**
     * Begins to build the read model anew beside the one that serves, from the first event on.
     *
     * @throws RebuildRunning if that is under way already
     */
    public void rebuild(String readModel, String by) {
        builds.begin(projection(readModel), by);
        if (isRunning()) {
            looks.execute(this::look);
        }
    }

    /** Every build of the read model, the newest first. */
    public List<Build> builds(String readModel, int limit) {
        return builds.of(readModel, limit);
    }

    /** Starts the groups that should run, ends those that should not, and switches to what has caught up. */
    private void look() {
        try {
            List<Build> current = builds.current().stream()
                    .filter(build -> has(build.readModel()))
                    .toList();
            List<String> fed = new ArrayList<>();
            for (Build build : current) {
                note(build);
                Projection projection = projection(build.readModel());
                if (build.version() == projection.version()) {
                    fed.add(build.group());
                    running.computeIfAbsent(build.group(), name -> begun(group(projection, build)));
                }
            }
            building.values().removeIf(build -> !current.contains(build));
            running.keySet().stream()
                    .filter(name -> !fed.contains(name))
                    .toList()
                    .forEach(this::end);
            building.values().stream()
                    .filter(build -> fed.contains(build.group()))
                    .forEach(build ->
                            change.advance(build, projection(build.readModel()).tables()));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "the builds of the read models cannot be looked at just now: {}",
                    failure.getClass().getName());
        }
    }

    private void note(Build build) {
        (build.state() == Build.State.SERVING ? serving : building).put(build.readModel(), build);
    }

    private static ProjectionProcessor begun(ProjectionProcessor processor) {
        processor.start();
        return processor;
    }

    private void end(String group) {
        ProjectionProcessor processor = running.remove(group);
        if (processor != null) {
            processor.shutdownAsync().whenComplete((done, failure) -> {
                ScheduledExecutorService threads = workers.remove(group);
                if (threads != null) {
                    threads.shutdown();
                }
            });
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
        projections.values().forEach(builds::prepare);
        signing = signs.scheduleWithFixedDelay(instances::sign, 0, CLAIM_MILLIS, TimeUnit.MILLISECONDS);
        look();
        looking = looks.scheduleWithFixedDelay(
                this::look, LOOK_AGAIN.toMillis(), LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        Future<?> before = looking;
        looking = null;
        if (before != null) {
            before.cancel(false);
        }
        Future<?> signs = signing;
        signing = null;
        if (signs != null) {
            signs.cancel(false);
            instances.leave();
        }
        source.stop();
        CompletableFuture<?>[] stops = running.values().stream()
                .map(PooledStreamingEventProcessor::shutdownAsync)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(stops).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            LOG.warn("read models stopped in the middle of a batch, which is rolled back");
        }
        running.clear();
        serving.clear();
        building.clear();
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
