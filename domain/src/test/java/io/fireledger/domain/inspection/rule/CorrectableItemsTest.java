package io.fireledger.domain.inspection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Rejection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectableItemsTest {
    private static final List<Code> FAILED = List.of(new Code("EXITS"), new Code("ALARM"));

    @ParameterizedTest(name = "[{0}]: {1}")
    @CsvSource({
        "EXITS, ''",
        "ALARM EXITS, ''",
        "'', rectification.no-items",
        "EXITS SIGNS, rectification.item-not-failed"
    })
    void areThoseThatFailed(String items, String code) {
        List<Code> ordered = Stream.of(items.split(" "))
                .filter(item -> !item.isEmpty())
                .map(Code::new)
                .toList();
        assertThat(CorrectableItems.check(ordered, FAILED).map(Rejection::code).orElse(""))
                .isEqualTo(code);
    }
}
