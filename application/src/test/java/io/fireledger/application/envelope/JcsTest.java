package io.fireledger.application.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JcsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void sortsKeysByTheirUtf16CodeUnitsAsInRfc8785Section323() {
        Map<String, String> object = new LinkedHashMap<>();
        object.put("\u20ac", "Euro Sign");
        object.put("\r", "Carriage Return");
        object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        object.put("1", "One");
        object.put("\ud83d\ude00", "Emoji: Grinning Face");
        object.put("\u0080", "Control");
        object.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(Jcs.of(object))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapesStringsAsInRfc8785Section322() {
        assertThat(Jcs.of(Map.of("string", "\u20ac$\u000F\nA'\u0042\"\\\\\"/")))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void writesAnEmptyObject() {
        assertThat(Jcs.of(Map.of())).isEqualTo("{}");
    }

    @Test
    void refusesWhatIsNoString() {
        assertThatThrownBy(() -> Jcs.of(Map.of("version", 1))).hasMessage("metadata version is no string");
    }

    @Test
    void agreesWithAnotherImplementation() throws IOException {
        long seed = 8785;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Map<String, String> object = new HashMap<>();
            for (int n = random.nextInt(8); n > 0; n--) {
                object.put(text(random), text(random));
            }
            assertThat(Jcs.of(object))
                    .as("seed %d, object %d", seed, i)
                    .isEqualTo(new JsonCanonicalizer(JSON.writeValueAsString(object)).getEncodedString());
        }
    }

    /** Mostly what needs care: controls, quotes, Chinese, characters outside the basic plane; no lone surrogates. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/\u007f\u0080\u2028\ufb33".charAt(random.nextInt(7)));
                case 2 -> text.append((char) (0x4e00 + random.nextInt(0x51a5)));
                case 3 -> text.appendCodePoint(0x1f600 + random.nextInt(64));
                default -> text.append((char) (0x20 + random.nextInt(0x5f)));
            }
        }
        return text.toString();
    }
}
