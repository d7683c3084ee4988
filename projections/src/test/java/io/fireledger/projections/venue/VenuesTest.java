package io.fireledger.projections.venue;

import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.XUCHANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static io.fireledger.projections.wiring.Samples.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.projections.wiring.BadCursor;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VenuesTest {
    private final Reads reads = new Reads(1);

    @BeforeAll
    void fiveVenues() {
        for (int number = 1; number <= 5; number++) {
            DivisionCode division = number == 5 ? XUCHANG : YUZHONG;
            reads.publish(venue(number), division, Samples.registered(venue(number), division));
        }
        reads.publish(venue(2), YUZHONG, Samples.classified(venue(2), List.of(new Code("HIGH_RISE_PUBLIC"))))
                .publish(HOTEL, YUZHONG, Samples.granted(HOTEL, LI, MAY_9.plusDays(30)))
                .publish(
                        HOTEL,
                        YUZHONG,
                        new VenueOpened(HOTEL, MAY_9.minusDays(1), false),
                        Reads.NOON.minus(Duration.ofDays(1)),
                        Map.of())
                .settled();
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    private Page<VenueView> find(FindVenues question) {
        return reads.page(question, VenueView.class);
    }

    private static FindVenues all(DivisionCode jurisdiction, int limit, @Nullable String cursor) {
        return new FindVenues(jurisdiction, null, null, null, null, limit, cursor);
    }

    private static List<String> ids(Page<VenueView> page) {
        return page.items().stream().map(VenueView::id).toList();
    }

    @Test
    void givesPagesTheLastRegisteredFirst() {
        Page<VenueView> first = find(all(YUZHONG, 3, null));
        assertThat(ids(first)).containsExactly(venue(4).value(), venue(3).value(), venue(2).value());
        Page<VenueView> second = find(all(YUZHONG, 3, first.next()));
        assertThat(ids(second)).containsExactly(venue(1).value());
        assertThat(second.next()).isNull();
    }

    @Test
    void filters() {
        assertThat(ids(find(new FindVenues(DivisionCode.NATION, XUCHANG, null, null, null, 9, null))))
                .containsExactly(venue(5).value());
        assertThat(ids(find(new FindVenues(DivisionCode.NATION, null, new Code("UNDETERMINED"), null, null, 9, null))))
                .containsExactly(venue(2).value());
        assertThat(ids(find(
                        new FindVenues(DivisionCode.NATION, null, null, PermitView.State.GRANTED, LONGDA, 9, null))))
                .containsExactly(HOTEL.value());
        assertThat(find(all(DivisionCode.NATION, 9, null)).items()).hasSize(5);
    }

    @Test
    void refusesAForeignCursor() {
        assertThatThrownBy(() -> find(all(YUZHONG, 3, "nonsense!"))).hasCauseInstanceOf(BadCursor.class);
    }

    @Nested
    class AsOf {
        @Test
        void doesNotKnowWhatHadNotHappened() {
            VenueView then = reads.one(new GetVenue(HOTEL, YUZHONG, Reads.NOON, null), VenueView.class)
                    .orElseThrow();
            assertThat(then.permit().state()).isEqualTo(PermitView.State.NONE);
            assertThat(then.open()).isNotNull();
        }

        @Test
        void doesNotKnowWhatWasNotRecorded() {
            VenueView then = reads.one(new GetVenue(HOTEL, YUZHONG, null, Reads.NOON), VenueView.class)
                    .orElseThrow();
            assertThat(then.open()).isNull();
            assertThat(then.version()).isZero();
        }

        @Test
        void isNothingBeforeTheFirstEventWhateverFollows() {
            assertThat(reads.one(new GetVenue(HOTEL, YUZHONG, Reads.NOON.minusSeconds(1), null), VenueView.class))
                    .isEmpty();
        }
    }
}
