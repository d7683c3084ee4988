package io.fireledger.domain.inspection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Rejection;
import org.junit.jupiter.api.Test;

class ShownCertificatesTest {
    @Test
    void refusesAStartWithoutThem() {
        assertThat(ShownCertificates.check(true)).isEmpty();
        assertThat(ShownCertificates.check(false).map(Rejection::field)).contains("certificatesShown");
    }
}
