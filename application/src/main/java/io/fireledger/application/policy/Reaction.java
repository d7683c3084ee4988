package io.fireledger.application.policy;

import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.NamedId;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.eventstore.OutcomeUnknown;
import io.fireledger.application.eventstore.StoreUnavailable;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.idempotency.IdempotencyKey;
import io.fireledger.domain.kernel.CommandRejected;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/** Reacts to one event as its policy says, under a key that follows from both: a second time changes nothing. */
final class Reaction<E> implements EventHandlerInvoker {
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final UUID POLICIES = UUID.fromString("8f0b0c52-4f0e-5a53-9a4e-6f1f3d0f7c11");

    private final Policy<E> policy;
    private final Commands commands;

    Reaction(Policy<E> policy, Commands commands) {
        this.policy = policy;
        this.commands = commands;
    }

    String name() {
        return policy.name();
    }

    /**
     * Sends the command and waits until it is durable; tried again a few times.
     *
     * @return why it could not be done; empty where it is done
     * @throws StoreUnavailable or {@link OutcomeUnknown}, if the store is to be waited for
     */
    Optional<RuntimeException> to(EventMessage<?> cause) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Optional<RuntimeException> failure = once(cause);
            if (failure.isEmpty() || attempt == ATTEMPTS) {
                return failure;
            }
            Thread.sleep(FIRST_PAUSE_MILLIS << (attempt - 1));
        }
    }

    /** As {@link #to}, but tried once. */
    Optional<RuntimeException> once(EventMessage<?> cause) {
        try {
            policy.then(policy.when().cast(cause.getPayload()))
                    .ifPresent(next -> commands.send(next.command(), next.target(), request(cause)));
            return Optional.empty();
        } catch (StoreUnavailable | OutcomeUnknown noStore) {
            throw noStore;
        } catch (CommandRejected refused) {
            return policy.settledBy().contains(refused.rejection().code()) ? Optional.empty() : Optional.of(refused);
        } catch (RuntimeException failure) {
            if (StoreUnavailable.isBehind(failure)) {
                throw failure;
            }
            return Optional.of(failure);
        }
    }

    private Request request(EventMessage<?> cause) {
        Actor actor = Actor.system(policy.name());
        String event = cause.getIdentifier();
        String key = NamedId.of(POLICIES, policy.name() + ":" + event).toString();
        String fingerprint = HexFormat.of().formatHex((policy.name() + ":" + event).getBytes(StandardCharsets.UTF_8));
        Object chain = cause.getMetaData().get("correlationId");
        return new Request(
                actor,
                Channel.POLICY,
                chain == null ? event : chain.toString(),
                event,
                new IdempotencyKey(actor.id(), key, fingerprint),
                null,
                200,
                null);
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return canHandleType(event.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return policy.when().isAssignableFrom(payloadType);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        throw new UnsupportedOperationException("a policy reacts before the unit of work of its processor");
    }

    /** Nothing is reacted to twice. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
