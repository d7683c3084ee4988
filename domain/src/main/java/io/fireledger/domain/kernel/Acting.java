package io.fireledger.domain.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting, for which authority, and when; a parameter of every command handler that asks for it.
 *
 * @param actor officer id, user id, or {@code system:<policy>}
 * @param officer the officer who acts; null where the actor is none
 * @param authority the authority in whose name the act is done; null where the actor has none
 * @param jurisdiction the division the actor may act in
 * @param post what the officer holds on the day of the act with the version of its duty list, as JSON text; null where
 *     the actor is no officer
 * @param occurredAt when the act happened in the world
 * @param receivedAt when the command was received
 */
public record Acting(
        String actor,
        @Nullable OfficerId officer,
        @Nullable AuthorityId authority,
        DivisionCode jurisdiction,
        @Nullable String post,
        Instant occurredAt,
        Instant receivedAt) {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    /** Whether the program itself acts, by one of its policies: it may propose and notify, and perform no official act. */
    public boolean isTheProgram() {
        return officer == null && actor.startsWith("system:");
    }

    /** The China day the command was received on. */
    public LocalDate today() {
        return ChinaTime.day(receivedAt);
    }

    /** The China day the act happened on. */
    public LocalDate dayOfAct() {
        return ChinaTime.day(occurredAt);
    }

    /** An act known by its day alone lies in the past or on the day the command was received. */
    public Optional<Rejection> notInFuture(LocalDate day, String field) {
        return day.isAfter(today())
                ? Optional.of(Rejection.of("act.in-future", day).inField(field))
                : Optional.empty();
    }

    /** Objects to a moment that is yet to come; a caller's clock may run up to five minutes ahead, in whole seconds. */
    public Optional<Rejection> notInFuture(Instant moment, String field) {
        Instant latest = receivedAt.plus(CLOCKS_APART).truncatedTo(ChronoUnit.SECONDS);
        return moment.truncatedTo(ChronoUnit.SECONDS).isAfter(latest)
                ? Optional.of(Rejection.of("act.in-future", moment).inField(field))
                : Optional.empty();
    }

    /** Refuses what lies outside the actor's jurisdiction, in the same words as what does not exist. */
    public void mustCover(DivisionCode division, AggregateId subject) {
        if (!jurisdiction.covers(division)) {
            throw new UnknownSubject(subject);
        }
    }

    /**
     * The aggregate's part of an event's envelope: place, legal basis and, where an officer acts, capacity and post.
     *
     * @param capacity the part an officer plays here; left out of the envelope where the actor is no officer
     */
    public MetaData circumstances(DivisionCode division, Capacity capacity, List<Citation> basis) {
        Map<String, String> circumstances = new HashMap<>();
        circumstances.put("division", division.value());
        circumstances.put("basis", Citation.json(basis));
        if (officer != null && post != null) {
            circumstances.put("capacity", capacity.name());
            circumstances.put("post", post);
        }
        return MetaData.from(circumstances);
    }
}
