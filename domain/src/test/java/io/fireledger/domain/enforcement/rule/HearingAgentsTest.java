package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.HearingEnd;
import io.fireledger.domain.kernel.Rejection;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingAgentsTest {
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "HELD, 0,",
        "HELD, 1,",
        "HELD, 2,",
        "HELD, 3, hearing.too-many-agents",
        "WALK_OUT, 2,",
        "WALK_OUT, 3, hearing.too-many-agents",
        "NO_SHOW, 0,",
        "NO_SHOW, 1, hearing.agents-without-party"
    })
    void areOneOrTwoAndComeForTheParty(HearingEnd end, int agents, @Nullable String refused) {
        assertThat(HearingAgents.check(end, Collections.nCopies(agents, "王律师")).map(Rejection::code))
                .isEqualTo(Optional.ofNullable(refused));
    }
}
