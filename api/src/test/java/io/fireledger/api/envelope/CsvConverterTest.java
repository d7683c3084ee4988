package io.fireledger.api.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.MockHttpOutputMessage;
import tools.jackson.databind.json.JsonMapper;

class CsvConverterTest {
    /** One line. */
    record Row(String text, int number, @Nullable List<String> several) {}

    private static String csv(Row... rows) throws Exception {
        MockHttpOutputMessage message = new MockHttpOutputMessage();
        new CsvConverter(JsonMapper.shared())
                .write(Listing.of(Row.class, List.of(rows), Paging.FULLEST), CsvConverter.CSV, message);
        return message.getBodyAsString();
    }

    /** A spreadsheet takes these for formulas, or passes over what comes before one. */
    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r"})
    void keepsATextFromBeingAFormula(String first) throws Exception {
        String text = first + "HYPERLINK(\"http://example.test\")";
        String cell = "\"'" + text.replace("\"", "\"\"") + "\"";
        assertThat(csv(new Row(text, 1, null))).isEqualTo("text,number,several\r\n" + cell + ",1,\r\n");
    }

    @Test
    void leavesNumbersAndOtherTextsAlone() throws Exception {
        assertThat(csv(new Row("a=b", -1, List.of("=c")), new Row("", 2, null)))
                .isEqualTo("text,number,several\r\na=b,-1,\"[\"\"=c\"\"]\"\r\n,2,\r\n");
    }

    @Test
    void quotesWhatWouldEndACell() throws Exception {
        assertThat(csv(new Row("a,\"b\"\nc", 1, null))).contains("\"a,\"\"b\"\"\nc\",1,");
    }

    @Test
    void goesThroughEveryPage() throws Exception {
        Row[] rows = new Row[2 * Paging.MOST + 1];
        java.util.Arrays.setAll(rows, number -> new Row("x", number, null));
        assertThat(csv(rows).lines()).hasSize(rows.length + 1);
    }
}
