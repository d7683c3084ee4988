package io.fireledger.application.eventstore;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** How events of earlier revisions are read today: one step a revision, oldest first. Stored bytes never change. */
public final class Upcasters {
    private Upcasters() {}

    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(List.<EventUpcaster>of());
    }
}
