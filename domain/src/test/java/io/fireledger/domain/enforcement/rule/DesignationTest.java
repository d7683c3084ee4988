package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignationTest {
    /** Two districts of a city of a province, and a third city beside it. */
    private static final Map<String, String> ABOVE =
            Map.of("OWN", "CITY", "OTHER", "CITY", "CITY", "PROVINCE", "SISTER", "PROVINCE");

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "OWN, CITY,",
        "OTHER, CITY,",
        "OTHER, PROVINCE,",
        "OTHER, SISTER, case.not-common-superior",
        "OTHER, OWN,",
        "OWN, OTHER,",
        "OWN, OWN, case.cannot-award-itself",
        "OTHER, OTHER, case.cannot-award-itself",
        "CITY, CITY, case.designated-stranger",
        "SISTER, PROVINCE, case.designated-stranger"
    })
    void isTheCommonSuperiorsOrAConcession(String designated, String by, @Nullable String refused) {
        AuthorityStanding authorities = id -> Optional.of(new AuthorityStanding.Entry(
                id,
                id.value(),
                null,
                new Code("FIRE_RESCUE"),
                YUZHONG,
                Optional.ofNullable(ABOVE.get(id.value())).map(AuthorityId::new).orElse(null),
                List.of()));
        assertThat(Designation.check(
                                new AuthorityId("OWN"),
                                new AuthorityId("OTHER"),
                                new AuthorityId(designated),
                                new AuthorityId(by),
                                authorities)
                        .map(Rejection::code))
                .isEqualTo(Optional.ofNullable(refused));
    }
}
