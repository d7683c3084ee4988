package io.fireledger.domain.enterprise.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Rejection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

class CreditCodeTest {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CHANGAN = "9150000020286320X6";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHANGAN,
                "91410000174273201L",
                "914403001922038216",
                "9144030071526726XG",
                "91110108551385082Q",
                "9152000071430580XT",
                "91440300192317458F",
                "91100000100003962T",
                "911100001000044477",
                "91110000710925462X",
                "91440300192181490G",
                "9144030010001686XA",
                "91440400192548256N",
                "911100001011016602",
                "91110000802100433B",
                "91310000132260250X",
                "91370200264574251E",
                "91330100799655058B",
                "91411000MA000004X0",
                "92500000MC0F00016K",
                "11500000MB0A000186",
                "91350100M000100Y43"
            })
    void acceptsARightCode(String code) {
        assertThat(CreditCode.check(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, enterprise.credit-code-format",
        "91500000O0286320X6, enterprise.credit-code-format",
        "9150000020286320X, enterprise.credit-code-format",
        "91500000202863202X6, enterprise.credit-code-format",
        "91110108551385082I, enterprise.credit-code-format",
        "9150000020286320x6, enterprise.credit-code-format",
        "915000A020286320X6, enterprise.credit-code-format",
        "'', enterprise.credit-code-format",
        "9150000020286320X7, enterprise.credit-code-check",
        "9150000020286302X6, enterprise.credit-code-check",
        "91410000174273210L, enterprise.credit-code-check",
        "9144030010001231X6, enterprise.credit-code-check"
    })
    void refusesAWrongCode(String code, String reason) {
        assertThat(CreditCode.check(code)).hasValueSatisfying(rejection -> {
            assertThat(rejection.code()).isEqualTo(reason);
            assertThat(rejection.field()).isEqualTo("creditCode");
            assertThat(rejection.values()).containsExactly(code);
            assertThat(rejection.basis()).isNotEmpty();
        });
    }

    @Test
    void refusesAWrongBodyCodeUnderARightLastCharacter() {
        String wrongBody = "9150000020286320" + "0";
        List<String> completions =
                CHARACTERS.chars().mapToObj(last -> wrongBody + (char) last).toList();
        assertThat(completions).extracting(CreditCodeTest::reason).containsOnly("enterprise.credit-code-check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9150000020286320x6", "  9150000020286320X6\t", "９１５００００020286320Ｘ6", "\u30009150000020286320ｘ６"
            })
    void normalisesBeforeItNamesAnEnterprise(String text) {
        assertThat(CreditCode.enterprise(text)).isEqualTo(new EnterpriseId(CHANGAN));
    }

    @Test
    void namesNoEnterpriseByAWrongCode() {
        assertThatThrownBy(() -> CreditCode.enterprise("9150000020286320x7"))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("enterprise.credit-code-check: 9150000020286320X7");
        assertThatThrownBy(() -> CreditCode.enterprise("91500000 20286320X6"))
                .isInstanceOf(CommandRejected.class)
                .hasMessageStartingWith("enterprise.credit-code-format");
    }

    @Nested
    class OfAnyRightCode {
        @Test
        void hasExactlyOnePairOfCheckCharacters() {
            qt().withExamples(100)
                    .forAll(stems())
                    .check(stem -> completions(stem).count() == 1);
        }

        @Test
        void refusesEveryOtherCharacterAtEveryPosition() {
            qt().withExamples(100).forAll(stems()).check(stem -> {
                String code = completions(stem).findFirst().orElseThrow();
                return IntStream.range(0, code.length())
                        .boxed()
                        .flatMap(at -> ALL.chars()
                                .filter(c -> c != code.charAt(at))
                                .mapToObj(c -> code.substring(0, at) + (char) c + code.substring(at + 1)))
                        .noneMatch(CreditCodeTest::isRight);
            });
        }

        @Test
        void refusesEverySwapOfTwoNeighbours() {
            qt().withExamples(200).forAll(stems()).check(stem -> {
                String code = completions(stem).findFirst().orElseThrow();
                return IntStream.range(0, code.length() - 1)
                        .filter(at -> code.charAt(at) != code.charAt(at + 1))
                        .mapToObj(at ->
                                code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2))
                        .noneMatch(CreditCodeTest::isRight);
            });
        }

        /** The first sixteen positions: two characters, six digits, eight characters. */
        private Gen<String> stems() {
            Gen<Integer> any = integers().between(0, CHARACTERS.length() - 1);
            Gen<Integer> digit = integers().between(0, 9);
            return lists().of(any)
                    .ofSize(2)
                    .zip(lists().of(digit).ofSize(6), (front, place) -> text(front) + text(place))
                    .zip(lists().of(any).ofSize(8), (front, body) -> front + text(body));
        }

        private String text(List<Integer> indices) {
            return indices.stream().map(i -> CHARACTERS.substring(i, i + 1)).collect(Collectors.joining());
        }

        private Stream<String> completions(String stem) {
            return CHARACTERS
                    .chars()
                    .boxed()
                    .flatMap(body -> CHARACTERS.chars().mapToObj(last -> stem + (char) (int) body + (char) last))
                    .filter(CreditCodeTest::isRight);
        }
    }

    private static boolean isRight(String code) {
        return CreditCode.check(code).isEmpty();
    }

    private static String reason(String code) {
        return CreditCode.check(code).map(Rejection::code).orElse("accepted");
    }
}
