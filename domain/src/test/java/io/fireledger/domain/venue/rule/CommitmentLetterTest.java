package io.fireledger.domain.venue.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentLetterTest {
    @ParameterizedTest(name = "[{0}] for [{1}]: {2}")
    @CsvSource({
        "王芳, 王芳, true",
        "' 王芳\u3000', 王芳, true",
        "王芳, ' 王芳', true",
        "Ｗang Fang, Wang Fang, true",
        "wang fang, Wang Fang, false",
        "王 芳, 王芳, false",
        "王方, 王芳, false",
    })
    void comparesNamesWhateverTheirWidth(String signatory, String responsiblePerson, boolean isSame) {
        assertThat(CommitmentLetter.signedBy(signatory, responsiblePerson).isEmpty())
                .isEqualTo(isSame);
    }
}
