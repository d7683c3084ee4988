package io.fireledger.application.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.LegalCommand.AdoptClassification;
import io.fireledger.domain.venue.Classification;
import io.fireledger.domain.venue.Premises;
import io.fireledger.domain.venue.rule.VenueClassification;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The classification rules as shipped, on both sides of their thresholds. */
class ShippedClassificationTest {
    private static ClassificationRules rules;

    @BeforeAll
    static void readTheShippedRules() throws IOException {
        JsonMapper.Builder mapper = JsonMapper.builder();
        EventSerializer.storedForm(mapper);
        String file = "/reference/71-AdoptClassification-2021-1.json";
        try (InputStream content = Objects.requireNonNull(ShippedClassificationTest.class.getResourceAsStream(file))) {
            rules = mapper.build().readValue(content, AdoptClassification.class).rules();
        }
    }

    @ParameterizedTest(name = "{0}, {1} m, {2} m², {3} floors: {4}")
    @CsvSource({
        "RESIDENTIAL, 27.0, 100, 9, ''",
        "RESIDENTIAL, 27.1, 100, 9, HIGH_RISE_RESIDENTIAL",
        "OFFICE, 24.0, 100, 6, ''",
        "OFFICE, 24.1, 100, 6, HIGH_RISE_PUBLIC",
        "OFFICE, 24.1, 100, 1, ''",
        "OFFICE, 100, 100, 25, HIGH_RISE_PUBLIC",
        "OFFICE, 100.1, 100, 25, HIGH_RISE_PUBLIC SUPER_HIGH_RISE",
        "OFFICE, 5, 100, 0, UNDERGROUND",
        "MARKET, 8, 999.9, 2, PUBLIC_GATHERING CROWDED_PLACE",
        "MARKET, 8, 1000, 2, PUBLIC_GATHERING CROWDED_PLACE KEY_UNIT",
        "MARKET, 8, 5000, 1, PUBLIC_GATHERING CROWDED_PLACE KEY_UNIT",
        "MARKET, 8, 5000.1, 1, PUBLIC_GATHERING CROWDED_PLACE KEY_UNIT HIGH_RISK_UNIT",
        "MARKET, 8, 10000, 2, PUBLIC_GATHERING CROWDED_PLACE KEY_UNIT",
        "MARKET, 8, 10000.1, 2, PUBLIC_GATHERING CROWDED_PLACE KEY_UNIT HIGH_RISK_UNIT",
        "MALL, 8, 50000, 2, PUBLIC_GATHERING CROWDED_PLACE LARGE_COMPLEX KEY_UNIT HIGH_RISK_UNIT",
        "ENTERTAINMENT, 8, 199.9, 2, PUBLIC_GATHERING CROWDED_PLACE PUBLIC_ENTERTAINMENT",
        "ENTERTAINMENT, 8, 200, 2, PUBLIC_GATHERING CROWDED_PLACE PUBLIC_ENTERTAINMENT KEY_UNIT",
        "AUDITORIUM, 8, 100, 2, PUBLIC_GATHERING CROWDED_PLACE PUBLIC_ENTERTAINMENT",
        "LIBRARY, 8, 100, 2, CROWDED_PLACE",
        "GAS_STATION, 8, 100, 2, FLAMMABLE_EXPLOSIVE",
    })
    void sortByTheirThresholds(String use, String height, String area, int floors, String classes) {
        Classification result = VenueClassification.of(premises(use, height, area, floors, null), rules);
        assertThat(words(result.classes())).isEqualTo(classes);
        assertThat(result.undetermined()).isEmpty();
    }

    @ParameterizedTest(name = "{0} rooms")
    @CsvSource({
        "49, '', ''",
        "50, KEY_UNIT, ''",
        "99, KEY_UNIT, ''",
        "100, KEY_UNIT HIGH_RISK_UNIT, ''",
        ", '', KEY_UNIT HIGH_RISK_UNIT"
    })
    void leaveAHotelOpenWhoseRoomsAreNotCounted(@Nullable Integer rooms, String further, String undetermined) {
        Classification result = VenueClassification.of(premises("HOTEL", "8", "100", 3, rooms), rules);
        assertThat(words(result.classes())).isEqualTo(("PUBLIC_GATHERING CROWDED_PLACE " + further).strip());
        assertThat(words(result.undetermined())).isEqualTo(undetermined);
    }

    private static Premises premises(String use, String height, String area, int floors, @Nullable Integer rooms) {
        return new Premises(
                new Code(use),
                new BigDecimal(height),
                new BigDecimal(area),
                floors,
                1,
                300,
                null,
                null,
                rooms,
                null,
                null);
    }

    private static String words(List<Code> codes) {
        return codes.stream().map(Code::value).collect(Collectors.joining(" "));
    }
}
