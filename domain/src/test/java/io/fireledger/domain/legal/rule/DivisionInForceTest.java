package io.fireledger.domain.legal.rule;

import static io.fireledger.domain.legal.LawSample.JIANAN;
import static io.fireledger.domain.legal.LawSample.JIANAN_FROM;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.XUCHANG_COUNTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.LawSample;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DivisionInForceTest {
    private static final LocalDate LAST_DAY = JIANAN_FROM.minusDays(1);

    private final Law law = new LawSample();

    @Test
    void acceptsADivisionThatNeverEnded() {
        assertThat(DivisionInForce.check(law, WEIDU, LAST_DAY)).isEmpty();
        assertThat(DivisionInForce.check(law, WEIDU, JIANAN_FROM)).isEmpty();
    }

    @Test
    void acceptsTheLastDayOfADivisionAndRefusesTheNext() {
        assertThat(DivisionInForce.check(law, XUCHANG_COUNTY, LAST_DAY)).isEmpty();
        assertThat(DivisionInForce.check(law, XUCHANG_COUNTY, JIANAN_FROM)).hasValueSatisfying(rejection -> {
            assertThat(rejection.code()).isEqualTo("division.ended");
            assertThat(rejection.field()).isEqualTo("divisionCode");
            assertThat(rejection.values()).containsExactly("411023", "2017-02-05");
        });
    }

    @Test
    void acceptsTheFirstDayOfADivisionAndRefusesTheDayBefore() {
        assertThat(DivisionInForce.check(law, JIANAN, JIANAN_FROM)).isEmpty();
        assertThat(code(DivisionInForce.check(law, JIANAN, LAST_DAY))).contains("division.unknown");
    }

    @Test
    void refusesACodeNoDivisionHas() {
        assertThat(code(DivisionInForce.check(law, new DivisionCode("500199"), JIANAN_FROM)))
                .contains("division.unknown");
    }

    private static Optional<String> code(Optional<Rejection> rejection) {
        return rejection.map(Rejection::code);
    }
}
