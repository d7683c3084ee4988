package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.deadline.Sweep;
import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import io.fireledger.application.idempotency.AnswerBody;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.idempotency.IdempotencyKeys;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.OutstandingTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A verification that nobody made in time: on record once, with its day and who answers for it, whoever sweeps. */
class MissedTermStory {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String RULE = "venue.commitment-verification";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void aMissedVerificationIsRecordedOnceByTwoSweepsAtOnce() throws Exception {
        String venue = city.newRestaurant();
        Reply granted = city.commit(venue);
        LocalDate due = LocalDate.parse(granted.text("verificationDueOn"));
        term(venue, granted.position());

        sweepOn(due, venue).run();
        assertThat(missed(venue)).as("on the last day").isEmpty();

        Sweep one = sweepOn(due.plusDays(1), venue);
        Sweep other = sweepOn(due.plusDays(1), venue);
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> run(one));
        run(other);
        running.get();
        run(one);
        List<JsonNode> recorded = missed(venue);
        assertThat(recorded).hasSize(1);
        JsonNode term = recorded.get(0).at("/payload/term");
        assertThat(term.get("rule").asString()).isEqualTo(RULE);
        assertThat(term.get("dueOn").asString()).isEqualTo(due.toString());
        assertThat(recorded.get(0).at("/actor/id").asString()).isEqualTo("system:sweep");

        long head = server.head();
        JsonNode shown = term(venue, head);
        assertThat(shown.get("missedBy").asString())
                .isEqualTo(recorded.get(0).get("eventId").asString());
        assertThat(shown.get("late").asBoolean()).isFalse();
    }

    private static void run(Sweep sweep) {
        try {
            sweep.run();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode term(String venue, long position) {
        Reply all = city.inspector()
                .get("deadlines?kind=" + RULE + "&limit=200", "Min-Position", Long.toString(position))
                .is(200);
        return Stream.iterate(0, i -> i < all.at("items").size(), i -> i + 1)
                .map(i -> all.at("items").get(i))
                .filter(item -> item.get("subject").asString().equals("venue:" + venue))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> missed(String venue) {
        Reply history = city.auditor()
                .get("venues/" + venue + "/history?limit=200", "Min-Position", Long.toString(server.head()))
                .is(200);
        return Stream.iterate(0, i -> i < history.at("items").size(), i -> i + 1)
                .map(i -> history.at("items").get(i))
                .filter(item -> item.get("type").asString().equals("venue.TermMissed"))
                .toList();
    }

    /** A sweep of an instance on whose clock it is that day, over the terms of that venue alone. */
    private Sweep sweepOn(LocalDate day, String venue) {
        Clock clock = Clock.fixed(day.atTime(LocalTime.NOON).atZone(CHINA).toInstant(), CHINA);
        JsonMapper.Builder json = JsonMapper.builder();
        EventSerializer.storedForm(json);
        Commands commands = new Commands(
                server.part(CommandBus.class),
                server.part(PostgresEventStorageEngine.class),
                server.part(IdempotencyKeys.class),
                new AnswerBody(json.build()),
                clock);
        return new Sweep(
                server.part(DataSource.class),
                new OfOne("venue:" + venue, server.part(OutstandingTerms.class)),
                commands,
                server.part(Law.class),
                clock);
    }

    private record OfOne(String subject, OutstandingTerms all) implements OutstandingTerms {
        @Override
        public List<Entry> missed(List<String> types, LocalDate today, @Nullable Entry after, int limit) {
            return mine(all.missed(types, today, after, limit));
        }

        @Override
        public List<Entry> provisional(List<String> types, int throughYear, @Nullable Entry after, int limit) {
            return mine(all.provisional(types, throughYear, after, limit));
        }

        @Override
        public long countMissed(List<String> types, LocalDate today) {
            return all.countMissed(types, today);
        }

        private List<Entry> mine(List<Entry> entries) {
            return entries.stream().filter(e -> e.subject().equals(subject)).toList();
        }
    }
}
