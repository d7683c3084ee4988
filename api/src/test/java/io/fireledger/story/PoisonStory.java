package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Someone with the owner's rights has spoilt an event of one venue. That venue waits; all else goes on, until the operators
 * have the event mended and its read models take it in.
 */
class PoisonStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private final Client operator = server.client("system-admin");
    private String venue = "";

    @AfterEach
    void mend() {
        server.owner()
                .update(
                        "update event set payload = convert_to(replace(convert_from(payload, 'UTF8'), '#', ''), 'UTF8')"
                                + " where aggregate_id = ? and get_byte(payload, 0) = ascii('#')",
                        "venue:" + venue);
        List.of("venue", "event-log")
                .forEach(name -> operator.post(address(name) + "/parked/venue:" + venue + "/retries", City.body()));
    }

    @Test
    void onlyWhatIsPoisonedWaits() {
        venue = city.newRestaurant();
        String other = city.newRestaurant();
        long poisoned = poison();
        city.commit(other);
        long after = server.head();
        for (String name : List.of("venue", "event-log")) {
            until(() -> !operator.get(address(name) + "/parked").items().isEmpty());
            Reply parked = operator.get(address(name) + "/parked").is(200);
            assertThat(parked.texts("items", "key")).containsExactly("venue:" + venue);
            assertThat(parked.at("items/0/position").asLong()).isEqualTo(poisoned);
            assertThat(parked.text("items/0/eventId")).isNotBlank();
            assertThat(parked.text("items/0/cause")).contains("Exception").doesNotContain(" ");
            assertThat(parked.text("items/0/since")).isNotBlank();
            assertThat(operator.get(address(name) + "/parked", "Accept", "text/csv")
                            .is(200)
                            .text())
                    .startsWith("eventId,position,key,cause,since\r\n");
        }
        // everything else flows
        Reply seen = city.registrar().get("venues/" + other, "Min-Position", Long.toString(after));
        assertThat(seen.is(200).text("permit.state")).isEqualTo("GRANTED");
        assertThat(city.auditor().get("events?subject=venue:" + other).items()).isNotEmpty();
        // the feed is complete or it stops
        assertThat(city.auditor().get("feed?limit=1000&after=" + (poisoned - 1)).json())
                .isEmpty();
        // trying again does not help as long as nothing is mended
        Reply failed = operator.post(address("venue") + "/parked/venue:" + venue + "/retries", City.body())
                .is(200);
        assertThat(failed.at("takenIn").asInt()).isZero();
        assertThat(failed.at("parked").asInt()).isEqualTo(1);

        mend();
        assertThat(operator.get(address("venue") + "/parked").items()).isEmpty();
        assertThat(operator.get(address("event-log") + "/parked").items()).isEmpty();
        assertThat(city.auditor().get("feed?limit=1000&after=" + (poisoned - 1)).json())
                .isNotEmpty();
        assertThat(city.registrar().get("venues/" + venue).is(200).version()).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeRetriedOrDiscarded() {
        operator.refusedGet(address("nowhere")).as(404, "subject.unknown");
        operator.refusedGet(address("nowhere") + "/parked").as(404, "subject.unknown");
        operator.refusedPost(address("nowhere") + "/rebuilds", City.body()).as(404, "subject.unknown");
        operator.refusedPost(address("venue") + "/parked/venue:V-NONE/retries", City.body())
                .as(404, "subject.unknown");
        operator.refusedPost(address("venue") + "/parked/venue:V-NONE/discards", City.body("reason", "unreadable"))
                .as(404, "subject.unknown");
        operator.refusedPost(address("venue") + "/parked/venue:V-NONE/discards", City.body("reason", " "))
                .as(400, "body.invalid");
        city.registrar().refusedGet(address("venue")).as(403, "role.missing");
        city.registrar()
                .refusedPost(address("venue") + "/rebuilds", City.body())
                .as(403, "role.missing");
    }

    private static String address(String readModel) {
        return "admin/projections/" + readModel;
    }

    /** Writes one more event to the venue's stream, whose payload is no JSON. */
    private long poison() {
        return Objects.requireNonNull(
                server.owner().queryForObject("""
                with head as (update event_head set position = position + 1 returning position),
                  last as (update stream set last_seq = last_seq + 1 where aggregate_id = ? returning last_seq),
                  written as (insert into event select head.position, gen_random_uuid(), aggregate_id, aggregate_type,
                      last.last_seq, type, revision, now(), convert_to('#' || convert_from(payload, 'UTF8'), 'UTF8'), metadata
                    from event, head, last where aggregate_id = ? and seq = last.last_seq - 1
                    returning event_id, event.position)
                insert into event_key select event_id, position from written returning position
                """, Long.class, "venue:" + venue, "venue:" + venue));
    }

    private static void until(BooleanSupplier reached) {
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
        }
    }
}
