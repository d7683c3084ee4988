package io.fireledger.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectRefTest {
    @Test
    void isTheTypedFormOfTheIdentifier() {
        VenueId venue = new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZ0");
        assertThat(SubjectRef.of(venue)).hasToString(venue.typed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "venue", "venue:", ":V-1", "Venue:V-1"})
    void refusesWhatHasNoType(String value) {
        assertThatThrownBy(() -> new SubjectRef(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
