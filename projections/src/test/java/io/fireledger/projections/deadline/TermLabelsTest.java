package io.fireledger.projections.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TermLabelsTest {
    @Test
    void namesEveryTermInBothLanguages() throws Exception {
        Properties chinese = new Properties();
        chinese.load(TermLabels.class.getResourceAsStream("terms.properties"));
        Properties english = new Properties();
        english.load(TermLabels.class.getResourceAsStream("terms_en.properties"));
        assertThat(english.keySet()).isEqualTo(chinese.keySet()).hasSizeGreaterThan(20);
        chinese.keySet().forEach(kind -> {
            assertThat(TermLabels.label((String) kind, Locale.CHINESE)).matches(".*\\p{IsHan}.*");
            assertThat(TermLabels.label((String) kind, Locale.ENGLISH)).doesNotMatch(".*\\p{IsHan}.*");
        });
        assertThat(TermLabels.label("no-such.term", Locale.ENGLISH)).isEqualTo("no-such.term");
    }
}
