package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwoOfficersTest {
    @Test
    void areTwoDifferentOnes() {
        assertThat(codes("A", "B")).isEmpty();
        assertThat(codes("A", "B", "C")).isEmpty();
        assertThat(codes("A", "A")).containsExactly("case.too-few-handlers");
        assertThat(codes("A")).containsExactly("case.too-few-handlers");
        assertThat(codes()).containsExactly("case.too-few-handlers");
    }

    private static List<String> codes(String... officers) {
        return TwoOfficers.check(Stream.of(officers).map(OfficerId::new).toList()).stream()
                .map(Rejection::code)
                .toList();
    }
}
