package io.fireledger.domain.enterprise.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonForNoCodeTest {

    @ParameterizedTest
    @CsvSource({
        "9150000020286320X6, , accepted",
        "9150000020286320X6, ' ', accepted",
        "9150000020286320X6, 无照经营, enterprise.code-and-reason",
        ", 无照经营, accepted",
        ", ' ', enterprise.no-code-reason",
        ", , enterprise.no-code-reason"
    })
    void wantsACodeOrAReason(String code, String reason, String answer) {
        assertThat(ReasonForNoCode.check(code, reason).map(Rejection::code).orElse("accepted"))
                .isEqualTo(answer);
    }
}
