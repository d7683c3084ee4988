package io.fireledger.application.idempotency;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body every command is answered with: id, version, position, events, and the fields of what the handler told. */
public final class AnswerBody {
    private final JsonMapper mapper;

    public AnswerBody(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** An event in its stored form. */
    Map<String, Object> stored(Object event) {
        return mapper.convertValue(event, new TypeReference<>() {});
    }

    /** @param told a record whose fields are added; nothing is added of anything else, such as a bare identifier */
    public byte[] of(AggregateId target, long version, long position, List<String> events, @Nullable Object told) {
        ObjectNode body = mapper.createObjectNode();
        body.put("id", target.value());
        body.put("version", version);
        body.put("position", position);
        body.putPOJO("events", events);
        if (told instanceof Record && !(told instanceof Value)) {
            body.setAll((ObjectNode) mapper.valueToTree(told));
        }
        return mapper.writeValueAsBytes(body);
    }
}
