package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
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

    /** As many as there are places for; none of them has more of the log held for it than one stretch. */
    @Test
    void whoeverReadsSlowlyHoldsUpNobodyAndMissesNothing() throws Exception {
        long head = server.head();
        Instant patience = Instant.now().plusSeconds(20);
        List<Socket> slow = new ArrayList<>();
        try {
            while (slow.size() < 50) {
                // readers of before may still hold a place
                if (!slowReader(slow)) {
                    assertThat(Instant.now()).isBefore(patience);
                    LockSupport.parkNanos(20_000_000);
                }
            }
            assertThat(server.client("registrar").get("enterprises?limit=1").status())
                    .isEqualTo(200);
            Client auditor = server.client("discipline-auditor");
            assertThat(auditor.get("feed?after=0&limit=1").status()).isEqualTo(200);
            Refused full = auditor.refusedGet("feed/stream?after=0").as(503, "store.unavailable");
            assertThat(full.english().header("Retry-After")).isNotEmpty();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(slow.get(0).getInputStream(), StandardCharsets.UTF_8));
            long next = 1;
            while (next <= head) {
                String line = Objects.requireNonNull(lines.readLine(), "the stream ended");
                if (line.startsWith("id: ")) {
                    assertThat(line).isEqualTo("id: " + next);
                    next++;
                }
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Instant end = Instant.now().plusSeconds(20);
        try (Stream<String> again = accepted(end)) {
            assertThat(again.findFirst()).isPresent();
        }
    }

    /** A reader that takes the head of the answer and leaves the rest lie; whether there was a place for it. */
    private boolean slowReader(List<Socket> readers) throws IOException {
        HttpRequest request = stream("?after=0").build();
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("localhost", request.uri().getPort()));
        // of the older version: its answer comes unbroken into chunks
        String asked = "GET " + request.uri().getPath() + "?after=0 HTTP/1.0\r\nHost: localhost\r\nAuthorization: "
                + request.headers().firstValue("Authorization").orElseThrow() + "\r\n\r\n";
        socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
        String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        if (status.endsWith(" 503")) {
            socket.close();
            return false;
        }
        assertThat(status).endsWith(" 200");
        readers.add(socket);
        return true;
    }

    /** Places are free again as soon as it is noticed that the readers left. */
    private Stream<String> accepted(Instant end) throws Exception {
        while (true) {
            HttpResponse<Stream<String>> answer = server.lines(stream("?after=0"));
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            answer.body().close();
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void refusesAPositionThatCannotBe() {
        Client auditor = server.client("discipline-auditor");
        for (String position : List.of("999999999", "-1", "x", "1.5", "0x10", "9223372036854775808")) {
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
