package io.fireledger.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static List<CsvRow> rows(InputStream file) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvRows read = new CsvRows(file)) {
            for (CsvRow row = read.next(); row != null; row = read.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(InputStream file, String reason, long line) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> rows(file))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.line()).isEqualTo(line);
                });
    }

    @Nested
    class Reads {
        @ParameterizedTest
        @ValueSource(
                strings = {"a,b\n1,2", "a,b\n1,2\n", "a,b\r\n1,2\r\n", "\uFEFFa,b\n1,2\n", "\"a\", b \n1,2\n\n\n,\n"})
        void aHeaderAndARow(String text) throws IOException {
            try (CsvRows read = new CsvRows(file(text))) {
                assertThat(read.columns()).containsExactly("a", "b");
                assertThat(read.next()).isEqualTo(new CsvRow(2, List.of("1", "2")));
                assertThat(read.next()).isNull();
                assertThat(read.next()).isNull();
            }
        }

        @Test
        void quotationsWithCommasMarksAndLines() throws IOException {
            assertThat(rows(file("a,b\n\"x,\"\"y\"\"\",\"one\ntwo\"\n渝中区,2\n")))
                    .containsExactly(new CsvRow(2, List.of("x,\"y\"", "one\ntwo")), new CsvRow(4, List.of("渝中区", "2")));
        }

        @Test
        void rowsWithTooFewAndTooManyCells() throws IOException {
            assertThat(rows(file("a,b\n1\n1,2,3\n")))
                    .extracting(row -> row.cells().size())
                    .containsExactly(1, 3);
        }

        @Test
        void nothingOfAnEmptyFile() throws IOException {
            try (CsvRows read = new CsvRows(file(""))) {
                assertThat(read.columns()).isEmpty();
                assertThat(read.next()).isNull();
            }
        }

        @Test
        void charactersThatCrossTheEdgesOfBuffers() throws IOException {
            String name = "渝🔥".repeat(4000);
            for (int shift = 0; shift < 8; shift++) {
                assertThat(rows(file("a,b\n" + "x".repeat(shift) + "," + name + "\n"))
                                .get(0)
                                .cells()
                                .get(1))
                        .isEqualTo(name);
            }
        }

        @Test
        void aFieldAsLongAsItMayBe() throws IOException {
            assertThat(rows(file("a,b\n1," + "x".repeat(CsvRows.LONGEST_FIELD) + "\n")))
                    .hasSize(1);
        }
    }

    @Nested
    class Refuses {
        @ParameterizedTest
        @CsvSource({"GBK, 3", "UTF-16LE, 1"})
        void anotherEncoding(String charset, long line) {
            String text = charset.equals("GBK") ? "a,b\n1,2\n渝中区,2\n" : "\uFEFFa,b\n1,2\n";
            refuses(new ByteArrayInputStream(text.getBytes(Charset.forName(charset))), "not-utf-8", line);
        }

        @Test
        void aCharacterCutOff() {
            byte[] text = "a,b\n1,2\n渝".getBytes(StandardCharsets.UTF_8);
            refuses(new ByteArrayInputStream(text, 0, text.length - 1), "not-utf-8", 3);
        }

        @Test
        void aSurrogateWrittenAsIfItWereACharacter() {
            refuses(
                    new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}),
                    "not-utf-8",
                    2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a,b\n1,2\n3,\"4\n5,6\n", "a,b\n1,2\n3,\"4", "a,b\n1,2\n\""})
        void aQuotationLeftOpen(String text) {
            refuses(file(text), "unclosed-quote", 3);
        }

        @Test
        void textAfterAQuotation() {
            refuses(file("a,b\n1,\"2\"x\n"), "text-after-quote", 2);
        }

        @Test
        void aFieldLongerThanItMayBe() {
            refuses(file("a,b\n1,2\n1," + "x".repeat(CsvRows.LONGEST_FIELD + 1) + "\n"), "row-too-long", 3);
        }

        @Test
        void aRowOfTooManyCells() {
            refuses(file("a\n1\n" + ",".repeat(300) + "\n"), "row-too-long", 3);
        }

        /** Of a line without end no more is read than a buffer holds, in quotation marks or out of them. */
        @ParameterizedTest
        @ValueSource(strings = {"x", "\"x", "a,b\n1,2\n\"x", "a,b\n1,2\nx,"})
        void aLineWithoutEndWithoutReadingIt(String begun) {
            byte[] first = begun.getBytes(StandardCharsets.UTF_8);
            long line = begun.lines().count();
            InputStream endless = new InputStream() {
                private int read;

                @Override
                public int read() {
                    assertThat(++read).isLessThan(1_000_000);
                    return read <= first.length ? first[read - 1] : 'x';
                }
            };
            refuses(endless, "row-too-long", line);
        }
    }
}
