package io.fireledger.application.policy;

import io.fireledger.application.idempotency.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;

/**
 * All policies, each in a processing group of its own with one segment: on however many instances, one works and the others
 * stand by. A policy begins where the log ends when it is introduced, before its server takes any call: what lies before it was
 * done without the policy, by people.
 */
public final class Policies implements SmartLifecycle, SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long CLAIM_MILLIS = 2_000;

    private final Map<String, Reaction<?>> reactions = new LinkedHashMap<>();
    private final Map<String, PolicyProcessor> processors = new LinkedHashMap<>();
    private final ParkedReactions parked;
    private final EventStore store;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private volatile boolean running;

    public Policies(
            Collection<? extends Policy<?>> policies,
            Commands commands,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            ParkedReactions parked) {
        this.parked = parked;
        this.store = store;
        this.tokens = tokens;
        this.transactions = transactions;
        ScheduledExecutorService coordinator = executor("policy-coordinator", 1);
        ScheduledExecutorService workers = executor("policy", Math.max(1, policies.size()));
        for (Policy<?> policy : policies) {
            Reaction<?> reaction = new Reaction<>(policy, commands);
            if (reactions.put(policy.name(), reaction) != null) {
                throw new IllegalStateException("two policies are named " + policy.name());
            }
            PooledStreamingEventProcessor.Builder builder = PooledStreamingEventProcessor.builder()
                    .messageSource(store)
                    .tokenStore(tokens)
                    .transactionManager(transactions)
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(workers)
                    .initialSegmentCount(1)
                    .tokenClaimInterval(CLAIM_MILLIS)
                    .claimExtensionThreshold(CLAIM_MILLIS)
                    .initialToken(source -> source.createHeadToken());
            processors.put(policy.name(), new PolicyProcessor(builder, reaction, parked));
        }
    }

    private static ScheduledExecutorService executor(String name, int threads) {
        return Executors.newScheduledThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    public List<String> names() {
        return List.copyOf(processors.keySet());
    }

    /** Fixes where a policy that is new begins, before anything can be recorded by this server. */
    @Override
    public void afterSingletonsInstantiated() {
        processors.keySet().forEach(this::introduce);
    }

    private void introduce(String policy) {
        try {
            transactions.executeInTransaction(() -> {
                if (tokens.fetchSegments(policy).length == 0) {
                    tokens.initializeTokenSegments(policy, 1, store.createHeadToken());
                }
            });
        } catch (RuntimeException failure) {
            int[] segments = transactions.fetchInTransaction(() -> tokens.fetchSegments(policy));
            if (segments.length == 0) {
                throw failure;
            }
            LOG.info("policy {} was introduced by another instance", policy);
        }
    }

    /** Tries once more what is parked, the first of each stream. */
    public void retryParked() {
        for (Reaction<?> reaction : reactions.values()) {
            parked.first(reaction.name()).forEach(one -> isSettled(reaction, one));
        }
    }

    /** What became of the reactions parked for one stream: so many are done, so many still wait. */
    public record Outcome(String policy, String stream, int done, int parked) {}

    /**
     * Tries what is parked for one stream, in its order, as far as it goes.
     *
     * @return empty where nothing of it waits
     */
    public Optional<Outcome> retry(String policy, String stream) {
        List<ParkedReactions.Parked> waiting = parked.of(policy, stream);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(tried(policy, stream, waiting));
    }

    /**
     * Gives up the first of what is parked for one stream, on record, and tries what waited for it.
     *
     * @return empty where nothing of it waits
     */
    public Optional<Outcome> discard(String policy, String stream, String reason, String by, Instant at) {
        List<ParkedReactions.Parked> waiting = parked.of(policy, stream);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        transactions.executeInTransaction(() -> {
            parked.discard(waiting.get(0), reason, by, at);
            parked.settle(waiting.get(0));
        });
        return Optional.of(tried(policy, stream, waiting.subList(1, waiting.size())));
    }

    private Outcome tried(String policy, String stream, List<ParkedReactions.Parked> waiting) {
        Reaction<?> reaction = reactions.get(policy);
        int done = 0;
        while (reaction != null && done < waiting.size() && isSettled(reaction, waiting.get(done))) {
            done++;
        }
        return new Outcome(policy, stream, done, waiting.size() - done);
    }

    private boolean isSettled(Reaction<?> reaction, ParkedReactions.Parked one) {
        Optional<RuntimeException> failure = reaction.once(at(one.position()));
        failure.ifPresent(why -> parked.blame(one, PolicyProcessor.told(why)));
        if (failure.isEmpty()) {
            parked.settle(one);
        }
        return failure.isEmpty();
    }

    private TrackedEventMessage<?> at(long position) {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                store.openStream(new GlobalSequenceTrackingToken(position - 1))) {
            return stream.nextAvailable();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Started once what is loaded at a start is loaded. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void start() {
        processors.values().forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        CompletableFuture<?>[] stops = processors.values().stream()
                .map(PooledStreamingEventProcessor::shutdownAsync)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(stops).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            LOG.warn("policies stopped in the middle of a reaction, which is asked for again");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
