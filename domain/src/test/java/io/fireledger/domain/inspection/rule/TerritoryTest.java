package io.fireledger.domain.inspection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTest {
    @ParameterizedTest(name = "in charge of {0}, inspects in {1}: {2}")
    @CsvSource({
        "500103, 500103, true",
        "500000, 500103, true",
        "000000, 500103, true",
        "500103, 500000, false",
        "500103, 500104, false",
        "410000, 500103, false"
    })
    void isThatOfTheOfficersAuthority(String charge, String place, boolean isInside) {
        assertThat(Territory.check(new OfficerId("CQ-0001"), new DivisionCode(charge), new DivisionCode(place))
                        .isEmpty())
                .isEqualTo(isInside);
    }
}
