package io.fireledger.domain.inspection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandatoryItemsTest {
    @ParameterizedTest(name = "of [{0}] found [{1}]: missing {2}")
    @CsvSource({"'', '', ", "'', A, ", "A B, A B, ", "A B, B A C, ", "A B, B, A", "A B, '', 'A, B'", "A B, C, 'A, B'"})
    void namesEveryItemWithoutAFinding(String mandatory, String found, @Nullable String missing) {
        assertThat(MandatoryItems.check(codes(mandatory), codes(found)).map(Rejection::values))
                .isEqualTo(Optional.ofNullable(missing).map(List::of));
    }

    private static List<Code> codes(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Code::new)
                .toList();
    }
}
