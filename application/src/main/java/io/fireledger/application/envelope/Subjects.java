package io.fireledger.application.envelope;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fireledger.application.eventstore.UnitOfWorkAppender;
import io.fireledger.domain.kernel.AggregateId;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * What an act must know of another subject, folded from that subject's own events. What was folded before is kept and
 * used again, or brought up to date where the act looks afresh; either way the act is stored only if the subject has not
 * moved on since.
 *
 * @param <F> what is known; immutable
 */
public final class Subjects<F> {
    private final EventStorageEngine engine;
    private final Fold<F> fold;
    private final Cache<String, Known<F>> recent;

    /** @param most how many subjects are kept */
    public Subjects(EventStorageEngine engine, int most, Fold<F> fold) {
        this.engine = engine;
        this.fold = fold;
        this.recent = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** What is known after an event. */
    @FunctionalInterface
    public interface Fold<F> {
        /** @param before what was known before; null: nothing, as is a null answer */
        @Nullable
        F after(@Nullable F before, Object event);
    }

    /** Empty where the subject has no events. */
    public Optional<F> of(AggregateId subject) {
        String stream = subject.typed();
        Known<F> known = recent.getIfPresent(stream);
        if (known != null && Circumstances.mayRecall()) {
            UnitOfWorkAppender.noteRead(stream, known.lastSeq);
            return Optional.of(known.fold);
        }
        long last = known == null ? -1 : known.lastSeq;
        @Nullable F now = known == null ? null : known.fold;
        DomainEventStream events = engine.readEvents(stream, last + 1);
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            now = fold.after(now, event.getPayload());
            last = event.getSequenceNumber();
        }
        UnitOfWorkAppender.noteRead(stream, last);
        if (now == null) {
            return Optional.empty();
        }
        recent.put(stream, new Known<>(now, last));
        return Optional.of(now);
    }

    private record Known<F>(F fold, long lastSeq) {}
}
