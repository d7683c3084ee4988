package io.fireledger.application.envelope;

import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last thing that happens to an event before it is stored: its envelope is completed, checked and marked. What the
 * aggregate said stands; it may say nothing but its own part.
 */
public final class EnvelopeInterceptor implements MessageDispatchInterceptor<EventMessage<?>> {
    private static final Set<String> AGGREGATE_PART =
            Set.of("capacity", "post", "division", "basis", "corrects", "occurredAt");
    private static final List<String> ALWAYS =
            List.of("actor", "roles", "channel", "occurredAt", "correlationId", "causationId", "division", "basis");

    private final Serializer serializer;
    private final IntakeMac mac;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    public EnvelopeInterceptor(Serializer serializer, IntakeMac mac, JsonMapper json) {
        this.serializer = serializer;
        this.mac = mac;
        this.json = json;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> {
            if (event instanceof DomainEventMessage<?> domainEvent) {
                return complete(domainEvent);
            }
            throw new IllegalStateException("only events of aggregates are published");
        };
    }

    private EventMessage<?> complete(DomainEventMessage<?> event) {
        Map<String, String> envelope = new HashMap<>(circumstances());
        event.getMetaData().forEach((key, value) -> {
            if (!AGGREGATE_PART.contains(key) || !(value instanceof String)) {
                throw new IllegalStateException("an aggregate may not say " + key);
            }
            envelope.put(key, (String) value);
        });
        mustBeComplete(envelope);
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        envelope.put("salt", HexFormat.of().formatHex(salt));
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        envelope.put(
                "mac",
                mac.of(
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        event.getIdentifier(),
                        payload.getType().getName(),
                        event.getTimestamp(),
                        payload.getData(),
                        Jcs.of(envelope)));
        return new MarkedEvent<>(
                event, MetaData.from(envelope), payload, Jcs.of(envelope).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> circumstances() {
        Acting acting = Circumstances.acting();
        CommandContext context = Circumstances.context();
        Request request = context.request();
        Map<String, String> envelope = new HashMap<>();
        envelope.put("actor", acting.actor());
        envelope.put("roles", json.writeValueAsString(request.actor().roles()));
        envelope.put("channel", request.channel().name());
        envelope.put("occurredAt", Moments.text(acting.occurredAt()));
        envelope.put("correlationId", request.correlationId());
        String cause = request.causationId();
        envelope.put("causationId", cause == null ? request.correlationId() : cause);
        AuthorityId authority = acting.authority();
        if (authority != null) {
            envelope.put("authority", authority.value());
        }
        AuthorityId body = request.actor().authority();
        if (body != null && !body.equals(authority)) {
            envelope.put("actingBody", body.value());
        }
        if (request.idempotency() != null) {
            envelope.put("idempotencyKey", request.idempotency().key());
        }
        return envelope;
    }

    private static void mustBeComplete(Map<String, String> envelope) {
        ALWAYS.forEach(key -> mustHave(envelope, key));
        if (Circumstances.acting().officer() != null) {
            mustHave(envelope, "capacity");
            mustHave(envelope, "post");
        }
    }

    private static void mustHave(Map<String, String> envelope, String key) {
        @Nullable String value = envelope.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("an event without its " + key);
        }
    }
}
