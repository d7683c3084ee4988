package io.fireledger.application.eventstore;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Loads aggregates from the cache and from their own streams, never from another family's. Where several instances write,
 * what they stored since is read on every load.
 */
public final class GuardedRepository<T> extends CachingEventSourcingRepository<T> {
    private final EventStore eventStore;
    private final boolean isShared;
    private final String type;

    /** @param isShared whether other processes may write to the same store */
    public GuardedRepository(Builder<T> builder, EventStore eventStore, String type, boolean isShared) {
        super(builder);
        this.eventStore = eventStore;
        this.isShared = isShared;
        this.type = type;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String stream, Long expectedVersion) {
        EventSourcedAggregate<T> aggregate = super.doLoadWithLock(stream, expectedVersion);
        if (isShared) {
            DomainEventStream since = eventStore.readEvents(stream, aggregate.version() + 1);
            if (since.hasNext()) {
                aggregate.initializeState(since);
            }
        }
        return aggregate;
    }

    @Override
    protected DomainEventStream readEvents(String stream) {
        DomainEventStream events = super.readEvents(stream);
        if (events.hasNext() && !type.equals(events.peek().getType())) {
            throw new EventStoreException("the stream belongs to another family than " + type);
        }
        return events;
    }
}
