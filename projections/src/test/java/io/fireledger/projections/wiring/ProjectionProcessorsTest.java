package io.fireledger.projections.wiring;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.VISIT;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.projections.deadline.DeadlineView;
import io.fireledger.projections.deadline.FindDeadlines;
import io.fireledger.projections.eventlog.FeedPage;
import io.fireledger.projections.eventlog.FindFeed;
import io.fireledger.projections.venue.FindVenues;
import io.fireledger.projections.venue.GetVenue;
import io.fireledger.projections.venue.VenueView;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionProcessorsTest {
    private final Reads reads = new Reads(2);

    @AfterEach
    void stop() {
        reads.close();
    }

    private static final List<String> TABLES = List.of(
            "enterprise",
            "venue",
            "officer",
            "authority",
            "inspection",
            "deadline",
            "event_log",
            "event_subject",
            "stream_subject");

    private void aCity() {
        reads.publish(BRIGADE, YUZHONG, Samples.brigadeRegistered())
                .publish(LI, YUZHONG, Samples.appointed(LI, "李强"))
                .publish(LONGDA, YUZHONG, Samples.longdaRegistered());
        for (int number = 1; number <= 40; number++) {
            reads.publish(Samples.venue(number), YUZHONG, Samples.registered(Samples.venue(number)));
            reads.publish(Samples.venue(number), YUZHONG, Samples.classified(Samples.venue(number), List.of()));
        }
        reads.publish(HOTEL, YUZHONG, Samples.granted(HOTEL, LI, MAY_9.plusDays(30)))
                .publish(VISIT, YUZHONG, Samples.scheduled(VISIT, MAY_9.plusDays(20)))
                .publish(VISIT, YUZHONG, Samples.exitsBlocked(VISIT));
    }

    private Map<String, String> content() {
        return TABLES.stream().collect(Collectors.toMap(table -> table, reads::content));
    }

    @Test
    void rebuildsTheSameTablesEveryTime() {
        aCity();
        reads.settled();
        Map<String, String> first = content();
        for (int round = 0; round < 3; round++) {
            reads.processors.names().forEach(reads.processors::rebuild);
            reads.settled();
            assertThat(content()).isEqualTo(first);
        }
        assertThat(reads.jdbc.queryForObject("select count(*) from venue", Long.class))
                .isEqualTo(40);
    }

    @Test
    void answersNothingUntilItHasComeToWhereItStood() throws SQLException {
        aCity();
        reads.settled();
        reads.jdbc.execute("create function wait_for_test() returns trigger language plpgsql as"
                + " $$ begin perform pg_advisory_xact_lock(4711); return new; end $$");
        for (String table : List.of("venue", "deadline", "event_log")) {
            reads.jdbc.execute("create trigger wait before insert on " + table
                    + " for each statement execute function wait_for_test()");
        }
        GetVenue one = new GetVenue(HOTEL, YUZHONG, null, null);
        GetVenue past = new GetVenue(HOTEL, YUZHONG, Reads.NOON.plus(Duration.ofDays(1)), null);
        FindVenues many = new FindVenues(YUZHONG, null, null, null, null, 9, null);
        FindDeadlines terms = new FindDeadlines(YUZHONG, MAY_9, null, null, null, null, null, 9, null);
        try (Connection held = reads.dataSource.getConnection()) {
            held.createStatement().execute("select pg_advisory_lock(4711)");
            List.of("venue", "deadline", "event-log").forEach(reads.processors::rebuild);
            assertThatThrownBy(() -> reads.one(one, VenueView.class)).hasRootCauseInstanceOf(NotYetVisible.class);
            assertThatThrownBy(() -> reads.page(many, VenueView.class)).hasRootCauseInstanceOf(NotYetVisible.class);
            assertThatThrownBy(() -> reads.page(terms, DeadlineView.class)).hasRootCauseInstanceOf(NotYetVisible.class);
            assertThatThrownBy(() -> reads.ask(new FindFeed(0, 9), FeedPage.class))
                    .hasRootCauseInstanceOf(NotYetVisible.class);
            assertThat(reads.one(past, VenueView.class)).isPresent();
            held.createStatement().execute("select pg_advisory_unlock(4711)");
        }
        reads.settled();
        assertThat(reads.one(one, VenueView.class)).isPresent();
        assertThat(reads.page(many, VenueView.class).items()).hasSize(9);
        assertThat(reads.page(terms, DeadlineView.class).items()).hasSize(2);
        assertThat(reads.ask(new FindFeed(0, 9), FeedPage.class).events()).hasSize(9);
    }

    @Test
    void readsTheSameLiveAsFromTheEvents() {
        aCity();
        reads.settled();
        VenueView live = reads.one(new GetVenue(HOTEL, YUZHONG, null, null), VenueView.class)
                .orElseThrow();
        VenueView folded = reads.one(
                        new GetVenue(HOTEL, YUZHONG, Reads.NOON.plus(Duration.ofDays(1)), null), VenueView.class)
                .orElseThrow();
        assertThat(live).isEqualTo(folded);
        assertThat(live.version()).isEqualTo(2);
    }

    @Test
    void parksWhatCannotBeTakenInAndGoesOn() {
        reads.publish(HOTEL, YUZHONG, Samples.registered(HOTEL))
                .publish(HOTEL, YUZHONG, new VenueClosed(HOTEL, MAY_9, "no text holds \u0000 in PostgreSQL"))
                .publish(HOTEL, YUZHONG, Samples.classified(HOTEL, List.of()))
                .publish(Samples.venue(2), YUZHONG, Samples.registered(Samples.venue(2)))
                .settled();
        assertThat(reads.jdbc.queryForList(
                        "select position from parked_event where read_model = 'event-log' order by 1", Long.class))
                .containsExactly(2L, 3L);
        assertThat(reads.jdbc.queryForList("select position from event_log order by 1", Long.class))
                .containsExactly(1L, 4L);
        assertThat(reads.progress.completeUpTo("event-log")).isEqualTo(1);
        assertThat(reads.progress.groups())
                .filteredOn(group -> group.name().equals("event-log"))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.deadLetters()).isEqualTo(2);
                    assertThat(group.position()).isEqualTo(4);
                    assertThat(group.lag()).isZero();
                    assertThat(group.segments()).hasSize(2);
                });
    }

    @Test
    void tellsPositionsFromStoredTokensOfOtherInstances() {
        aCity();
        reads.settled();
        long last = reads.progress.head();
        reads.processors.stop();
        assertThat(reads.processors.processor("venue").processingStatus()).isEmpty();
        assertThat(reads.progress.position("venue")).isEqualTo(last);
        reads.processors.rebuild("venue");
        reads.settled();
    }

    @Test
    void waitsForAVersionAndGivesUpInTime() {
        reads.publish(HOTEL, YUZHONG, Samples.registered(HOTEL)).settled();
        reads.freshness.awaitVersion(HOTEL, 0);
        reads.freshness.awaitLogged(HOTEL, 0);
        Freshness hurried = new Freshness(reads.processors, reads.progress, reads.jdbc, Duration.ofMillis(50));
        assertThatThrownBy(() -> hurried.awaitVersion(HOTEL, 1)).isInstanceOf(NotYetVisible.class);
        assertThatThrownBy(() -> hurried.awaitLogged(HOTEL, 1)).isInstanceOf(NotYetVisible.class);
        assertThatThrownBy(() -> hurried.awaitPosition("venue", 99)).isInstanceOf(NotYetVisible.class);
    }

    @Test
    void showsWhatWasRecordedWithoutWaitingForTheNextLook() {
        reads.publish(HOTEL, YUZHONG, Samples.registered(HOTEL)).settled();
        long start = System.nanoTime();
        for (int round = 0; round < 10; round++) {
            reads.publish(HOTEL, YUZHONG, Samples.classified(HOTEL, List.of()));
            reads.freshness.awaitVersion(HOTEL, round + 1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
    }

    @Test
    void hidesWhatLiesOutsideTheJurisdiction() {
        reads.publish(HOTEL, YUZHONG, Samples.registered(HOTEL)).settled();
        assertThat(reads.one(new GetVenue(HOTEL, new DivisionCode("500000"), null, null), VenueView.class))
                .isPresent();
        assertThat(reads.one(new GetVenue(HOTEL, Samples.XUCHANG, null, null), VenueView.class))
                .isEmpty();
    }
}
