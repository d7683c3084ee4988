package io.fireledger.application.eventstore;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** An event store whose tail is woken by local commits, and by {@link #wake()} for those of other instances. */
public final class WokenEventStore extends EmbeddedEventStore {

    public WokenEventStore(EventStorageEngine engine) {
        super(builder().storageEngine(engine));
    }

    public void wake() {
        afterCommit(List.of());
    }
}
