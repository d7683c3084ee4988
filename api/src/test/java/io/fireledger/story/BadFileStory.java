package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be read is refused as a whole, with the line; neither it nor anything of it is kept. */
class BadFileStory {
    private static final String HEADER = "creditCode,name,kind,divisionCode,address,legalRepresentative\n";
    private static final String ROW = "9150000020286320X6,某公司,COMPANY,500103,某路1号,某人\n";

    private final RunningServer server = RunningServer.get();
    private final Client registrar = server.client("registrar");
    private long before;

    private long kept() {
        return registrar.get("imports?limit=200").is(200).items().size();
    }

    @BeforeEach
    void countWhatIsKept() {
        before = kept();
    }

    @AfterEach
    void nothingMoreIsKept() {
        assertThat(kept()).isEqualTo(before);
    }

    private Refused refuses(Supplier<BodyPublisher> body, String contentType) {
        return registrar.refused(language -> registrar.send(
                "POST", "imports/enterprises", body.get(), "Content-Type", contentType, "Accept-Language", language));
    }

    private Refused refuses(byte[] file) {
        return refuses(() -> BodyPublishers.ofByteArray(file), "text/csv");
    }

    private Refused refuses(String file) {
        return refuses(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withoutRows() {
        refuses("").as(400, "import.no-rows");
        refuses("\uFEFF").as(400, "import.no-rows");
        refuses(HEADER).as(400, "import.no-rows");
        refuses(HEADER + "\n,,,,,\n\n").as(400, "import.no-rows");
    }

    @Test
    void withColumnsThatAreMissingUnknownOrNamedTwice() {
        refuses(HEADER.replace(",address", "") + ROW)
                .as(400, "import.header-wrong")
                .inField("address");
        refuses(HEADER.replace(",address", ",adress") + ROW)
                .as(400, "import.header-wrong")
                .inField("adress");
        refuses(HEADER.replace("address", "name") + ROW)
                .as(400, "import.header-wrong")
                .inField("name");
        refuses(ROW).as(400, "import.header-wrong");
        refuses(HEADER.replace(',', ';') + ROW).as(400, "import.header-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16"})
    void inAnotherEncoding(String charset) {
        refuses((HEADER + ROW).getBytes(Charset.forName(charset))).as(400, "import.file-malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'\"open,某公司,COMPANY,500103,某路1号,某人'", "'\"shut\"x,某公司,COMPANY,500103,某路1号,某人'"})
    void withQuotationsThatCannotBeRead(String row) {
        refuses(HEADER + ROW + row + "\n").as(400, "import.file-malformed").inField("line 3");
    }

    @Test
    void withARowTooLong() {
        refuses(HEADER + "x".repeat(40_000) + ROW)
                .as(400, "import.file-malformed")
                .inField("line 2");
    }

    /** The line alone is larger than any file may be; the server holds a buffer of it. */
    @Test
    void withALineOfAHundredMegabytesAndMore() {
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        refuses(() -> BodyPublishers.ofInputStream(() -> new Pieces(piece, 120)), "text/csv")
                .as(400, "import.file-malformed");
    }

    @Test
    void largerThanAFileMayBe() {
        byte[] rows = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        byte[] blank = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        refuses(
                        () -> BodyPublishers.ofInputStream(() -> new java.io.SequenceInputStream(
                                new java.io.ByteArrayInputStream(rows), new Pieces(blank, 100))),
                        "text/csv")
                .as(413, "body.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/octet-stream",
                "multipart/form-data",
                "text/csv; charset=GBK"
            })
    void ofAnotherMediaType(String type) {
        Refused refused =
                refuses(() -> BodyPublishers.ofString(HEADER + ROW), type).as(415, "body.unsupported-type");
        assertThat(refused.english().header("Accept")).isEqualTo("text/csv");
    }

    @Test
    void andOneNobodyHandedInIsUnknown() {
        registrar.refusedGet("imports/IMP-01JW3Z5M8Q4T7X9B2C6D8F0G1H").as(404, "subject.unknown");
        registrar.refusedGet("imports/enterprises").as(404, "subject.unknown");
        registrar.refusedGet("imports/IMP-01JW3Z5M8Q4T7X9B2C6D8F0G1H/rows").as(404, "subject.unknown");
        registrar
                .refusedPost("imports/IMP-01JW3Z5M8Q4T7X9B2C6D8F0G1H/cancellation", City.body())
                .as(404, "subject.unknown");
        registrar.refusedGet("imports?cursor=x").as(400, "parameter.invalid");
        registrar.refusedGet("imports?state=DONE").as(400, "parameter.invalid");
    }

    /** The same piece over and over. */
    private static final class Pieces extends InputStream {
        private final byte[] piece;
        private long left;

        Pieces(byte[] piece, long times) {
            this.piece = piece;
            this.left = times * piece.length;
        }

        @Override
        public int read() {
            return left-- > 0 ? piece[0] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int some = (int) Math.min(Math.min(length, piece.length), left);
            if (some <= 0) {
                return -1;
            }
            System.arraycopy(piece, 0, target, offset, some);
            left -= some;
            return some;
        }
    }
}
