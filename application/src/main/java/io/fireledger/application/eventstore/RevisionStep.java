package io.fireledger.application.eventstore;

import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one type of event in one revision as if it were stored in the next. It sees nothing but the payload: what the payload
 * does not tell, no step can know.
 */
final class RevisionStep extends SingleEventUpcaster {
    private final String type;
    private final String from;
    private final String to;
    private final UnaryOperator<ObjectNode> change;

    RevisionStep(String type, String from, String to, UnaryOperator<ObjectNode> change) {
        this.type = type;
        this.from = from;
        this.to = to;
        this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return type.equals(event.getType().getName())
                && from.equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(type, to), JsonNode.class, payload -> change.apply((ObjectNode) payload));
    }
}
