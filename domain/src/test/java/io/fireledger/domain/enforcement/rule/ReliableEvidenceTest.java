package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Monitoring;
import io.fireledger.domain.kernel.Rejection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliableEvidenceTest {
    @Test
    void isNotExcluded() {
        assertThat(ReliableEvidence.check(1, false, null)).isEmpty();
        assertThat(ReliableEvidence.check(1, true, null).map(Rejection::code)).contains("evidence.excluded");
    }

    /** Everything the Penalty Law (41) asks of what an electronic monitor took. */
    @ParameterizedTest
    @CsvSource({
        "true, true, true, true,",
        "false, true, true, true, evidence.monitoring-unreviewed",
        "true, false, true, true, evidence.monitoring-unreviewed",
        "true, true, false, true, evidence.monitoring-unreviewed",
        "true, true, true, false, evidence.monitoring-unreviewed"
    })
    void isReviewedInEveryRespectWhereAMonitorTookIt(
            boolean published, boolean legally, boolean technically, boolean content, @Nullable String refused) {
        Monitoring monitoring = new Monitoring("监控点", published, legally, technically, content);
        assertThat(ReliableEvidence.check(1, false, monitoring).map(Rejection::code))
                .isEqualTo(Optional.ofNullable(refused));
    }
}
