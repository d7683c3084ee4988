package io.fireledger.projections.wiring;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event store as the processing groups read it. The store's own streams tell nobody that events have come, and a
 * group would look again only after half a second; here one thread waits at the end of the log and wakes them all.
 */
final class WakingSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(WakingSource.class);
    private static final int LOOK_AGAIN_MILLIS = 1_000;

    /**
     * Between two wake-ups. Each costs every group a transaction: an event after a pause is seen at once, events in a row
     * are taken in together.
     */
    private static final long REST_MILLIS = 25;

    private final EventStore store;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread watch;

    WakingSource(EventStore store) {
        this.store = store;
    }

    void start() {
        Thread thread = new Thread(this::watchTheEnd, "projection-watch");
        thread.setDaemon(true);
        watch = thread;
        thread.start();
    }

    void stop() {
        Thread thread = watch;
        watch = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watchTheEnd() {
        while (watch == Thread.currentThread()) {
            try (BlockingStream<TrackedEventMessage<?>> end = store.openStream(store.createHeadToken())) {
                while (watch == Thread.currentThread()) {
                    if (end.hasNextAvailable(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                        while (end.hasNextAvailable()) {
                            end.nextAvailable();
                        }
                        streams.forEach(Stream::wake);
                        Thread.sleep(REST_MILLIS);
                    }
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn(
                        "the end of the log cannot be watched just now: {}",
                        failure.getClass().getName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Stream(store.openStream(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return store.createTokenAt(moment);
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private volatile @Nullable Runnable onAvailable;

        Stream(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        private void wake() {
            Runnable callback = onAvailable;
            if (callback != null) {
                callback.run();
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            onAvailable = callback;
            streams.add(this);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            streams.remove(this);
            stream.close();
        }
    }
}
