package io.fireledger.domain.inspection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectorPairTest {
    @ParameterizedTest(name = "[{0}]: {1} of 2")
    @CsvSource({"'', 0", "A, 1", "A A, 1", "A A A, 1", "A B, ", "A A B, ", "A B C, "})
    void countsDistinctOfficers(String officers, String counted) {
        List<OfficerId> named = Stream.of(officers.split(" "))
                .filter(number -> !number.isEmpty())
                .map(OfficerId::new)
                .toList();
        assertThat(InspectorPair.check(named).map(Rejection::values))
                .isEqualTo(Optional.ofNullable(counted).map(count -> List.of(count, "2")));
    }
}
