package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.legal.LawSample.CHONGQING;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding.Power;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.PenaltySamples;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltyCompetenceTest {
    @Test
    void fireRescueAgenciesDealWithWhatIsTheirs() {
        assertThat(PenaltyCompetence.check(PenaltySamples.EXITS_BLOCKED)).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1} in {2}: {3}")
    @CsvSource({
        "FIRE_RESCUE, 500103, 500103,",
        "FIRE_RESCUE, 500000, 500103,",
        "FIRE_RESCUE, 500103, 500000, case.outside-territory",
        "FIRE_RESCUE, 411002, 500103, case.outside-territory",
        "POLICE_STATION, 500103, 500103, case.agency-not-competent",
        "OTHER_DEPARTMENT, 500103, 500103, case.agency-not-competent",
        "TOWNSHIP, 500103, 500103, case.agency-not-competent"
    })
    void anAgencyIsInChargeOfItsKindOfViolationsInItsDivision(
            String kind, String division, String place, @Nullable String refused) {
        assertThat(check(kind, new DivisionCode(division), Optional.empty(), new DivisionCode(place)))
                .isEqualTo(Optional.ofNullable(refused));
    }

    @Test
    void aBodyWithoutPowersOfItsOwnKeepsToWhatItWasGiven() {
        Code penalty = PenaltyCompetence.MATTER;
        assertThat(township(new Power(null, List.of(penalty), YUZHONG))).isEmpty();
        assertThat(township(new Power(null, List.of(penalty), CHONGQING))).isEmpty();
        assertThat(township()).contains("authority.outside-delegation");
        assertThat(township(new Power(null, List.of(penalty), WEIDU))).contains("authority.outside-delegation");
        assertThat(township(new Power(null, List.of(new Code("ROUTINE_INSPECTION")), YUZHONG)))
                .contains("authority.outside-delegation");
    }

    private static Optional<String> township(Power... given) {
        return check("TOWNSHIP", YUZHONG, Optional.of(List.of(given)), YUZHONG);
    }

    private static Optional<String> check(
            String kind, DivisionCode division, Optional<List<Power>> powers, DivisionCode place) {
        AuthorityStanding.Entry agency =
                new AuthorityStanding.Entry(new AuthorityId("A"), "机关", null, new Code(kind), division);
        return PenaltyCompetence.check(agency, powers, place).map(Rejection::code);
    }
}
