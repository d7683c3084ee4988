package io.fireledger.projections.wiring;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** What fills the tables of one read model from events, in a processing group of its own. */
public interface Projection {
    /** Name of the read model and of its processing group. */
    String name();

    /** The tables it owns, whose names it writes without a schema: a rebuild has tables of the same names elsewhere. */
    List<String> tables();

    /** One more whenever the same events give other rows: the read model is then built anew at the next start. */
    default int version() {
        return 1;
    }

    /** What waits behind an event that cannot be taken in: the later events of the same key. */
    default String keyOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> inStream
                ? inStream.getAggregateIdentifier()
                : event.getIdentifier();
    }

    /** Events of one sequence are taken in order, by one thread at a time; keys that depend on each other share one. */
    default String sequenceOf(EventMessage<?> event) {
        return keyOf(event);
    }

    /** Takes in events in the order given, within the transaction that stores how far the group has read. */
    void write(List<TrackedEventMessage<?>> events);

    static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElse(0);
    }
}
