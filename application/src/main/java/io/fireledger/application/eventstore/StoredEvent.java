package io.fireledger.application.eventstore;

import java.time.Instant;

/** One event as it is stored, but for its position. Payload and metadata are exact bytes. */
@SuppressWarnings("ArrayRecordComponent") // rows on their way to the database; compared by nobody
public record StoredEvent(
        String eventId,
        String aggregateId,
        String aggregateType,
        long seq,
        String type,
        String revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {}
