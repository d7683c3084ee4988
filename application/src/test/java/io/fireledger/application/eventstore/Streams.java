package io.fireledger.application.eventstore;

import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of streams that mean nothing, for tests of how they are stored. */
final class Streams {
    static final Instant NOON = Instant.parse("2026-05-09T04:00:00Z");

    private Streams() {}

    static StoredEvent event(String stream, long seq) {
        return new StoredEvent(
                UUID.randomUUID().toString(),
                stream,
                "test",
                seq,
                "test.Happened",
                "1",
                NOON,
                ("{\"seq\":" + seq + "}").getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    static Append append(StoredEvent... events) {
        return append(null, Map.of(), events);
    }

    static Append append(@Nullable IdempotencyKey key, Map<String, Long> read, StoredEvent... events) {
        List<StoredEvent> list = List.of(events);
        return new Append(list, read, key, first -> {
            long position = first + list.size() - 1;
            return new Answer(
                    201,
                    "/there",
                    list.get(list.size() - 1).seq(),
                    position,
                    ("{\"position\":" + position + "}").getBytes(StandardCharsets.UTF_8),
                    true);
        });
    }
}
