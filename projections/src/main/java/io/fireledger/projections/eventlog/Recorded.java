package io.fireledger.projections.eventlog;

import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    private static final String FORM = "0000-00-00T00:00:00.000Z";
    private static final List<Integer> MARKS = List.of(4, 7, 10, 13, 16, 19, 23);

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
        return stated == null ? message.getTimestamp() : moment(stated);
    }

    /** As metadata writes moments, read without a formatter; in any other form as ISO 8601. */
    static Instant moment(String text) {
        if (text.length() != FORM.length() || !MARKS.stream().allMatch(at -> text.charAt(at) == FORM.charAt(at))) {
            return Instant.parse(text);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
