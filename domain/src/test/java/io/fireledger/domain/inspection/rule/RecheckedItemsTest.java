package io.fireledger.domain.inspection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Rejection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecheckedItemsTest {
    private static final List<Code> ORDERED = List.of(new Code("EXITS"), new Code("ALARM"));

    @ParameterizedTest(name = "[{0}], passed {1}: {2}")
    @CsvSource({
        "ALARM EXITS, true, ''",
        "EXITS, true, recheck.item-left-out",
        "EXITS, false, ''",
        "ALARM EXITS, false, ''",
        "'', true, recheck.no-items",
        "'', false, recheck.no-items",
        "SIGNS, false, recheck.unknown-item",
        "ALARM EXITS SIGNS, true, recheck.unknown-item"
    })
    void areThoseOfTheOrder(String items, boolean passed, String code) {
        List<Code> rechecked = Stream.of(items.split(" "))
                .filter(item -> !item.isEmpty())
                .map(Code::new)
                .toList();
        assertThat(RecheckedItems.check(ORDERED, rechecked, passed)
                        .map(Rejection::code)
                        .orElse(""))
                .isEqualTo(code);
    }
}
