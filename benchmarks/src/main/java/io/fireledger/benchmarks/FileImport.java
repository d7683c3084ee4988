package io.fireledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A register that comes in by file over HTTP: from the first byte sent to the last row through. Its rows a second are those
 * of the file; {@code callers} are the rows the server enters at once.
 */
final class FileImport implements Arm {
    static final int ROWS_PER_SECOND = 5_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Cpu cpu;
    private final HttpClient http = HttpClient.newHttpClient();

    FileImport(int port, Cpu cpu) {
        this.port = port;
        this.cpu = cpu;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Measure measure(int callers, Duration length) throws Exception {
        long rows = rows(length);
        byte[] file = file(rows);
        String token = HttpCaller.token(port, "registrar");
        double jvm = cpu.jvmMicros();
        double database = cpu.databaseMicros();
        long start = System.nanoTime();
        JsonNode job = ask(request(token, "/api/v1/imports/enterprises")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
        String address = "/api/v1/imports/" + job.path("id").asString("");
        while (!job.has("finishedAt")) {
            Thread.sleep(20);
            job = ask(request(token, address).GET());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measure(
                rows / seconds,
                Double.NaN,
                Double.NaN,
                (cpu.jvmMicros() - jvm) / rows,
                (cpu.databaseMicros() - database) / rows,
                Double.NaN,
                rows - job.path("entered").asLong());
    }

    static long rows(Duration length) {
        return Math.max(1_000, ROWS_PER_SECOND * length.toMillis() / 1_000);
    }

    private static byte[] file(long rows) {
        StringBuilder file = new StringBuilder("noCodeReason,name,kind,divisionCode,address,legalRepresentative\n");
        String name = UUID.randomUUID().toString();
        for (long n = 0; n < rows; n++) {
            file.append("sole trader without a licence,渝中区山城火锅店 ")
                    .append(name, 0, 8)
                    .append(' ')
                    .append(n)
                    .append(",INDIVIDUAL_BUSINESS,500103,渝中区解放碑步行街1号,张三\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
