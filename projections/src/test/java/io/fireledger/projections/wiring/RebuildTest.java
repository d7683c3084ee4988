package io.fireledger.projections.wiring;

import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.projections.venue.GetVenue;
import io.fireledger.projections.venue.VenueView;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Read models are built anew beside those that serve, and take their place at one stroke. */
class RebuildTest {
    private final Reads reads = new Reads(2);

    @AfterEach
    void stop() {
        reads.close();
    }

    @Test
    void givesTheSameContentThreeTimesOver() {
        reads.aCity().settled();
        Map<String, Map<String, String>> first = Map.of();
        for (int round = 1; round <= 3; round++) {
            int number = round;
            reads.processors.names().forEach(name -> reads.processors.rebuild(name, "operator"));
            reads.processors.names().forEach(name -> until(() -> serving(name).number() == number));
            Map<String, Map<String, String>> hashes = new TreeMap<>();
            reads.processors.names().forEach(name -> {
                assertThat(serving(name).position()).isEqualTo(reads.progress.head());
                hashes.put(name, serving(name).hashes());
            });
            assertThat(hashes.get("event-log"))
                    .containsOnlyKeys("event_log", "event_subject", "stream_subject")
                    .allSatisfy((table, hash) -> assertThat(hash).hasSize(64));
            assertThat(first.isEmpty() ? hashes : first).isEqualTo(hashes);
            first = hashes;
        }
        reads.settled();
        assertThat(count("venue")).isEqualTo(40);
        assertThat(reads.jdbc.queryForList(
                        "select distinct processor_name from token_entry where processor_name like 'venue%'",
                        String.class))
                .containsExactly("venue.3");
    }

    @Test
    void keepsNamesOfIndexesAndPrivilegesForTheMigrationsToCome() {
        reads.aCity().settled();
        List<String> before = indexes();
        rebuilt("venue");
        assertThat(indexes()).isEqualTo(before).contains("venue_pkey", "venue_since", "venue_class");
    }

    private List<String> indexes() {
        return reads.jdbc.queryForList(
                "select indexname from pg_indexes where schemaname = current_schema() order by 1", String.class);
    }

    @Test
    void answersAndIsFedWhileItIsBuilt() throws SQLException {
        reads.aCity().settled();
        long before = count("venue");
        try (Connection held = holdUp("venue")) {
            reads.processors.rebuild("venue", "operator");
            until(() -> reads.processors.building("venue") != null);
            reads.publish(Samples.venue(77), YUZHONG, Samples.registered(Samples.venue(77)));
            reads.freshness.awaitVersion(Samples.venue(77), 0);
            assertThat(count("venue")).isEqualTo(before + 1);
            assertThat(reads.one(new GetVenue(HOTEL, YUZHONG, null, null), VenueView.class))
                    .isPresent();
            assertThatThrownBy(() -> reads.processors.rebuild("venue", "operator"))
                    .isInstanceOf(RebuildRunning.class);
            assertThat(serving("venue").number()).isZero();
            assertThat(reads.progress.group("venue").building()).isNotNull();
        }
        until(() -> serving("venue").number() == 1);
        reads.settled();
        assertThat(count("venue")).isEqualTo(before + 1);
        until(() -> reads.progress.group("venue").building() == null);
    }

    @Test
    void goesOnAfterAStopInTheMiddle() throws SQLException {
        reads.aCity().settled();
        try (Connection held = holdUp("venue")) {
            reads.processors.rebuild("venue", "operator");
            until(() -> reads.processors.building("venue") != null);
            reads.processors.stop();
            assertThat(count("venue")).isEqualTo(40);
        }
        reads.settled();
        until(() -> serving("venue").number() == 1);
        assertThat(count("venue")).isEqualTo(40);
    }

    @Test
    void switchesOnceForAllInstances() {
        reads.aCity().settled();
        ProjectionProcessors other = reads.instance(2, reads.projections);
        other.start();
        try {
            reads.processors.rebuild("venue", "operator");
            until(() -> other.serving("venue").number() == 1
                    && reads.processors.serving("venue").number() == 1);
            reads.publish(Samples.venue(77), YUZHONG, Samples.registered(Samples.venue(77)));
            reads.freshness.awaitVersion(Samples.venue(77), 0);
            other.rebuild("venue", "operator");
            assertThatThrownBy(() -> reads.processors.rebuild("venue", "operator"))
                    .isInstanceOf(RebuildRunning.class);
            until(() -> reads.processors.serving("venue").number() == 2);
        } finally {
            other.stop();
        }
        reads.settled();
        assertThat(count("venue")).isEqualTo(41);
    }

    @Test
    void aChangedProjectorIsBuiltBesideTheOldOneWhichStandsStill() throws SQLException {
        reads.aCity().settled();
        reads.processors.stop();
        ProjectionProcessors upgraded = reads.instance(
                2,
                reads.projections.stream()
                        .map(projection -> projection.name().equals("venue") ? new Changed(projection) : projection)
                        .toList());
        try (Connection held = holdUp("venue")) {
            upgraded.start();
            reads.publish(Samples.venue(77), YUZHONG, Samples.registered(Samples.venue(77)));
            ProjectionProgress.Group group = new ProjectionProgress(upgraded, reads.store, reads.jdbc).group("venue");
            assertThat(group.running()).isFalse();
            assertThat(group.lag()).isEqualTo(1);
            assertThat(Objects.requireNonNull(group.building()).version())
                    .isEqualTo(group.serving().version() + 1);
            assertThat(count("venue")).isEqualTo(40);
        }
        until(() -> serving("venue").number() == 1);
        assertThat(count("venue")).isEqualTo(41);
        upgraded.stop();
    }

    /** The same read model as a later release would fill it. */
    private record Changed(Projection before) implements Projection {
        @Override
        public String name() {
            return before.name();
        }

        @Override
        public List<String> tables() {
            return before.tables();
        }

        @Override
        public int version() {
            return before.version() + 1;
        }

        @Override
        public void write(List<TrackedEventMessage<?>> events) {
            before.write(events);
        }
    }

    @Test
    void whatWasGivenUpIsOnRecordAndStaysGivenUp() {
        reads.publish(HOTEL, YUZHONG, Samples.registered(HOTEL))
                .publish(HOTEL, YUZHONG, new VenueClosed(HOTEL, MAY_9, "no text holds \u0000 in PostgreSQL"))
                .publish(HOTEL, YUZHONG, Samples.classified(HOTEL, List.of()))
                .settled();
        DeadLetters letters = new DeadLetters(reads.processors, reads.store, reads.transactions, reads.jdbc);
        assertThat(letters.list("event-log", 9, null).items())
                .extracting(DeadLetters.Letter::position)
                .containsExactly(2L, 3L);
        assertThat(letters.retry("event-log", HOTEL.typed())).isEqualTo(new DeadLetters.Outcome(HOTEL.typed(), 0, 2));
        assertThat(letters.retry("event-log", "venue:V-NONE")).isNull();
        assertThat(letters.discard("event-log", HOTEL.typed(), "not text", "operator", Reads.NOON))
                .isEqualTo(new DeadLetters.Outcome(HOTEL.typed(), 1, 0));
        assertThat(letters.list("event-log", 9, null).items()).isEmpty();
        assertThat(reads.progress.completeUpTo("event-log")).isEqualTo(3);
        assertThat(letters.discards("event-log", 9, null).items())
                .singleElement()
                .satisfies(discard -> {
                    assertThat(discard.reason()).isEqualTo("not text");
                    assertThat(discard.discardedBy()).isEqualTo("operator");
                    assertThat(discard.discardedAt()).isEqualTo(Reads.NOON);
                });
        assertThatThrownBy(() -> reads.jdbc.update("delete from parked_event_discard"))
                .hasStackTraceContaining("parked_event_discard is append-only");
        rebuilt("event-log");
        assertThat(letters.list("event-log", 9, null).items()).isEmpty();
        assertThat(count("event_log")).isEqualTo(2);
    }

    /** A large table takes longer than any other question may. */
    @Test
    void takesTheTimeItNeedsToTellWhatATableHolds() {
        try (Reads hurried = new Reads(1, 1)) {
            hurried.jdbc.execute("create type slow as enum ('s')");
            hurried.jdbc.execute("create function slowly(slow) returns json language plpgsql as"
                    + " $$ begin perform pg_sleep(1.5); return '1'; end $$");
            hurried.jdbc.execute("create cast (slow as json) with function slowly(slow)");
            hurried.jdbc.execute("alter table venue add column slow slow default 's'");
            hurried.publish(HOTEL, YUZHONG, Samples.registered(HOTEL)).settled();
            hurried.processors.rebuild("venue", "operator");
            until(() -> hurried.processors.builds("venue", 1).get(0).state() == Build.State.SERVING);
        }
    }

    /** No batch gets into the read model's next build until the connection is closed. */
    private Connection holdUp(String readModel) throws SQLException {
        Connection held = reads.dataSource.getConnection();
        held.setAutoCommit(false);
        try (Statement statement = held.createStatement()) {
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended(current_schema() || '/" + readModel + ".1', 0))");
        }
        return held;
    }

    private void rebuilt(String readModel) {
        long next = serving(readModel).number() + 1;
        reads.processors.rebuild(readModel, "operator");
        until(() -> serving(readModel).number() == next);
    }

    private Build serving(String readModel) {
        return reads.processors.builds(readModel, 50).stream()
                .filter(build -> build.state() == Build.State.SERVING)
                .findFirst()
                .orElseThrow();
    }

    private long count(String table) {
        return Objects.requireNonNull(reads.jdbc.queryForObject("select count(*) from " + table, Long.class));
    }

    private static void until(BooleanSupplier reached) {
        Instant end = Instant.now().plusSeconds(20);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
