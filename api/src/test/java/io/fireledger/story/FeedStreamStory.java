package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An auditor follows the log as it grows, and misses nothing after a break. */
class FeedStreamStory {
    private final RunningServer server = RunningServer.get();

    @Test
    void goesOnWhereTheReaderLeftOff() throws Exception {
        HttpResponse<Stream<String>> answer = server.lines(stream("?after=0").header("Last-Event-ID", "2"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (Stream<String> lines = answer.body()) {
            Iterator<String> ids = lines.filter(line -> line.startsWith("id: ")).iterator();
            assertThat(List.of(ids.next(), ids.next(), ids.next())).containsExactly("id: 3", "id: 4", "id: 5");
        }
    }

    @Test
    void bringsWhatIsRecordedMeanwhile() throws Exception {
        long head = server.head();
        HttpResponse<Stream<String>> answer = server.lines(stream("?after=" + head));
        try (Stream<String> lines = answer.body()) {
            Iterator<String> data =
                    lines.filter(line -> line.startsWith("data: ")).iterator();
            server.client("registrar")
                    .post("enterprises", City.enterpriseBody(City.unusedCreditCode()))
                    .is(201);
            assertThat(data.next())
                    .contains("\"position\":\"" + (head + 1) + "\"")
                    .contains("EnterpriseRegistered");
        }
    }

    @Test
    void refusesAPositionThatCannotBe() {
        Client auditor = server.client("discipline-auditor");
        for (String position : List.of("999999999", "-1", "x")) {
            auditor.refusedGet("feed/stream?after=" + position)
                    .as(400, "parameter.invalid")
                    .inField("after");
            auditor.refusedGet("feed/stream", "Last-Event-ID", position)
                    .as(400, "header.invalid")
                    .inField("Last-Event-ID");
        }
        assertThat(server.client("registrar").get("feed/stream").status()).isEqualTo(403);
    }

    private HttpRequest.Builder stream(String query) {
        return server.request("/api/v1/feed/stream" + query)
                .header(
                        "Authorization",
                        "Bearer " + server.client("discipline-auditor").token())
                .GET();
    }
}
