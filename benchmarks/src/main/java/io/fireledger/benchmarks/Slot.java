package io.fireledger.benchmarks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** As little as an aggregate can be, the same for every store: what is measured with it is the store. */
@AggregateRoot(type = "slot")
@SuppressWarnings("NullAway.Init")
public final class Slot {
    /** About 110 bytes of metadata as JSON. */
    private static final MetaData CIRCUMSTANCES = MetaData.with("actor", "registrar")
            .and("correlationId", "2f3c8f0e-6a5a-4f0c-9f0e-0d7c1d1b9a44")
            .and("channel", "REGISTRY")
            .and("division", "500103");

    @AggregateIdentifier
    private String slot;

    private String text;

    Slot() {}

    @CommandHandler
    Slot(Open command) {
        apply(new Opened(command.slot, command.text), CIRCUMSTANCES);
    }

    @CommandHandler
    void handle(Change command) {
        apply(new Changed(command.slot, command.text), CIRCUMSTANCES);
    }

    @EventSourcingHandler
    void on(Opened event) {
        slot = event.slot;
        text = event.text;
    }

    @EventSourcingHandler
    void on(Changed event) {
        text = event.text;
    }

    String text() {
        return text;
    }

    /** A new one. */
    public record Open(@TargetAggregateIdentifier String slot, String text) {}

    /** Another text for one that is there. */
    public record Change(@TargetAggregateIdentifier String slot, String text) {}

    /** It is there. */
    public record Opened(String slot, String text) {}

    /** It has another text. */
    public record Changed(String slot, String text) {}
}
