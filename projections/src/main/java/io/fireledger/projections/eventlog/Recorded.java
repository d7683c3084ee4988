package io.fireledger.projections.eventlog;

import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one recorded event, as far as views depend on them. Its position in the log is no part of them:
 * a stream read by itself does not know it, and the same fold must give the same view.
 *
 * @param seq its place in its own stream, from 0
 * @param recordedAt when it was stored
 * @param occurredAt when it happened in the world
 * @param actor who did it
 * @param division the place concerned
 */
public record Recorded(
        String eventId,
        long seq,
        Instant recordedAt,
        Instant occurredAt,
        @Nullable String actor,
        DivisionCode division) {

    public static Recorded of(EventMessage<?> message) {
        return new Recorded(
                message.getIdentifier(),
                message instanceof DomainEventMessage<?> inStream ? inStream.getSequenceNumber() : 0,
                message.getTimestamp(),
                occurredAt(message),
                metadata(message, "actor"),
                division(message));
    }

    /** The China day the act happened on. */
    public LocalDate day() {
        return ChinaTime.day(occurredAt);
    }

    /** Whether it had happened by {@code asOf} and was recorded by {@code knownAt}; null: no bound. */
    public boolean isWithin(@Nullable Instant asOf, @Nullable Instant knownAt) {
        return (asOf == null || !occurredAt.isAfter(asOf)) && (knownAt == null || !recordedAt.isAfter(knownAt));
    }

    private static Instant occurredAt(EventMessage<?> message) {
        String stated = metadata(message, "occurredAt");
        return stated == null ? message.getTimestamp() : Instant.parse(stated);
    }

    private static DivisionCode division(EventMessage<?> message) {
        String stated = metadata(message, "division");
        return stated == null ? DivisionCode.NATION : new DivisionCode(stated);
    }

    private static @Nullable String metadata(EventMessage<?> message, String key) {
        Object value = message.getMetaData().get(key);
        return value == null ? null : value.toString();
    }
}
