package io.fireledger.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.IdempotencyKey;
import io.fireledger.application.idempotency.Preview;
import io.fireledger.application.idempotency.StaleVersion;
import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.VenueCommand.DeclareOpen;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What would follow is seen by carrying the command out, and nothing of it stays: neither stored nor remembered. */
@ParameterizedClass(name = "aggregates kept: {0}")
@ValueSource(longs = {50_000, 0})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RehearsalTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Parameter(0)
    long kept;

    private Instance instance;
    private City city;
    private int next = 100;

    @BeforeParameterizedClassInvocation
    void start() {
        TestDatabase database = TestDatabase.create();
        instance = Instance.on(database, "fireledger.shared-store=false", "fireledger.live-aggregates=" + kept);
        city = new City(instance).found();
    }

    @AfterParameterizedClassInvocation
    void stop() {
        instance.close();
    }

    private long head() {
        Long position = instance.jdbc().queryForObject("select position from event_head", Long.class);
        return position == null ? -1 : position;
    }

    @Test
    void tellsEventsTermsAndDocumentsAndStoresNothing() {
        VenueId venue = city.applicant(next++);
        IdempotencyKey key = new IdempotencyKey("officer", "rehearsed", "aa");
        long before = head();

        Preview first = city.wouldGrant(venue, key, 2L);
        Preview again = city.wouldGrant(venue, key, null);

        assertThat(head()).isEqualTo(before);
        assertThat(first.events())
                .extracting(Preview.Event::type)
                .containsExactly("legal.NumberTaken", "venue.PermitGranted");
        assertThat(first.events().get(1).payload()).containsEntry("venue", venue.value());
        assertThat(first.terms()).extracting(Preview.Term::rule).contains("venue.commitment-verification");
        assertThat(first.documents()).singleElement().satisfies(document -> {
            assertThat(document.kind().name()).isEqualTo("OPENING_PERMIT");
            assertThat(again.documents()).containsExactly(document);
        });

        Answer answer = city.grant(venue, key);
        assertThat(answer.position()).isEqualTo(before + 2);
        assertThat(instance.jdbc()
                        .queryForObject(
                                "select convert_from(payload, 'UTF8')::jsonb ->> 'number' from event where position = ?",
                                String.class,
                                before + 1))
                .isEqualTo(first.documents().get(0).number());
    }

    @Test
    void refusesAsTheCommandItselfWould() {
        VenueId venue = city.applicant(next++);
        long before = head();
        assertThatThrownBy(() -> city.wouldGrant(venue, null, 1L)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> city.wouldGrant(City.venue(9_999), null, null)).isInstanceOf(UnknownSubject.class);
        assertThatThrownBy(() -> city.wouldRegister(City.restaurant(venue), venue))
                .isInstanceOf(AlreadyTaken.class);
        assertThat(head()).isEqualTo(before);

        city.grant(venue);
        CommandRejected refused = catchRejected(() -> city.grant(venue));
        CommandRejected rehearsed = catchRejected(() -> city.wouldGrant(venue, null, null));
        assertThat(rehearsed.rejection().code()).isEqualTo(refused.rejection().code());
    }

    /** A rehearsed opening leaves the venue closed: the next opening is the first, and the one after it is refused. */
    @Test
    void leavesWhatIsRememberedOfTheSubjectAsItWas() {
        VenueId venue = City.venue(next++);
        city.register(City.restaurant(venue), venue);
        for (int time = 0; time < 3; time++) {
            assertThat(city.wouldRegister(new DeclareOpen(venue, LONG_AGO), venue)
                            .events())
                    .extracting(Preview.Event::type)
                    .containsExactly("venue.VenueOpened");
        }
        assertThat(city.register(new DeclareOpen(venue, LONG_AGO), venue).version())
                .isEqualTo(2);
        assertThatThrownBy(() -> city.wouldRegister(new DeclareOpen(venue, LONG_AGO), venue))
                .isInstanceOf(CommandRejected.class);
    }

    private static CommandRejected catchRejected(Runnable act) {
        try {
            act.run();
        } catch (CommandRejected refused) {
            return refused;
        }
        throw new AssertionError("not refused");
    }
}
