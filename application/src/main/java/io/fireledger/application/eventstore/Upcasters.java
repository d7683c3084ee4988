package io.fireledger.application.eventstore;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * How events of earlier revisions are read today: one step a revision, oldest first. Stored bytes never change. How to add
 * one is told in {@code docs/model/events.md}.
 */
public final class Upcasters {
    /** Empty as long as no released revision of any event has been replaced. */
    private static final List<RevisionStep> STEPS = List.of();

    private Upcasters() {}

    public static EventUpcasterChain chain() {
        return chain(STEPS);
    }

    static EventUpcasterChain chain(List<RevisionStep> steps) {
        return new EventUpcasterChain(steps);
    }
}
