package io.fireledger.application.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Reads stored bytes the way the event store does. */
final class GoldenFiles {
    private GoldenFiles() {}

    static Object read(Path file, String type, String revision, EventUpcaster chain) throws IOException {
        return read(Files.readAllBytes(file), type, revision, chain);
    }

    static Object read(byte[] payload, String type, String revision, EventUpcaster chain) {
        DomainEventData<byte[]> stored = new GenericDomainEventEntry<>(
                "test",
                "test:a",
                0,
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                Instant.EPOCH,
                type,
                revision,
                payload,
                new byte[] {'{', '}'});
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), new EventSerializer(), chain)
                .next()
                .getPayload();
    }
}
