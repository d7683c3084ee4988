package io.fireledger.application.envelope;

import io.fireledger.application.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * One request that a command is to be carried out.
 *
 * @param correlationId the request that started the chain
 * @param causationId the message that caused this one; null: the request itself
 * @param idempotency null where the caller sent no key
 * @param ifMatch the version the caller saw; null where it said none
 * @param status HTTP status of the answer if the command is carried out
 * @param location address of what comes to be; null where nothing does
 */
public record Request(
        Actor actor,
        Channel channel,
        String correlationId,
        @Nullable String causationId,
        @Nullable IdempotencyKey idempotency,
        @Nullable Long ifMatch,
        int status,
        @Nullable String location) {

    /** A request of the program's own. */
    public static Request internal(Actor actor, Channel channel, String correlationId) {
        return new Request(actor, channel, correlationId, null, null, null, 200, null);
    }
}
