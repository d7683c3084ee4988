package io.fireledger.api.envelope;

import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.idempotency.IdempotencyKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of one call say.
 *
 * @param idempotency the key under which the first answer is kept; null where the call has none
 * @param ifMatch the version the subject must have; null where any will do
 * @param minVersion the version of the one subject a read must show; null where any will do
 * @param minPosition the position of the log a read must have reached; null where any will do
 * @param isDryRun whether a command is carried out only to see what would follow, and stores nothing
 */
public record Call(
        Actor actor,
        String correlationId,
        @Nullable IdempotencyKey idempotency,
        @Nullable Long ifMatch,
        @Nullable Long minVersion,
        @Nullable Long minPosition,
        Locale language,
        boolean isDryRun) {

    /** The request as the write side takes it; status and address are those of the answer if all goes well. */
    Request request(int status, @Nullable String location) {
        return new Request(actor, Channel.API, correlationId, null, idempotency, ifMatch, status, location);
    }
}
