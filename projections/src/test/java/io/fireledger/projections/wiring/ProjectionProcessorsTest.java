package io.fireledger.projections.wiring;

import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.projections.venue.GetVenue;
import io.fireledger.projections.venue.VenueView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionProcessorsTest {
    private final Reads reads = new Reads(2);

    @AfterEach
    void stop() {
        reads.close();
    }

    @Test
    void readsTheSameLiveAsFromTheEvents() {
        reads.aCity();
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
                        "select position from parked_event where processing_group = 'event-log' order by 1",
                        Long.class))
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
        reads.aCity();
        reads.settled();
        long last = reads.progress.head();
        reads.processors.stop();
        assertThat(reads.processors.local(reads.processors.serving("venue"))).isEmpty();
        assertThat(reads.progress.position("venue")).isEqualTo(last);
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
