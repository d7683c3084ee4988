package io.fireledger.api.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.VenueId;
import io.fireledger.projections.eventlog.FindHistory;
import io.fireledger.projections.wiring.Page;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadsTest {
    private static final VenueId VENUE = new VenueId("V-01JW3Z5M8Q4T7X9B2C6D8F0G1H");

    private final TestEnvelope envelope = new TestEnvelope();

    private void askForHistory(@Nullable Long minVersion) {
        Call call = new Call(TestEnvelope.REGISTRAR, "c-1", null, null, minVersion, null, Locale.ENGLISH, false);
        envelope.reads()
                .history(
                        call,
                        Paging.FULLEST,
                        VENUE,
                        page -> new FindHistory(
                                VENUE, call.actor().jurisdiction(), call.language(), page.limit(), page.cursor()));
    }

    @Test
    void waitsForTheEventLogWhenAHistoryMustShowAVersion() {
        envelope.queries.subscribe(FindHistory.class.getName(), Page.class, question -> new Page<>(List.of(), null));
        askForHistory(null);
        assertThat(envelope.logged).isEmpty();
        askForHistory(7L);
        assertThat(envelope.logged).containsExactly(VENUE.typed() + "@7");
    }
}
