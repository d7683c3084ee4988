package io.fireledger.story;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A file of rows, made of the bodies of single POSTs. */
final class CsvFile {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final List<String> columns;
    private final List<String> lines = new ArrayList<>();

    CsvFile(String... columns) {
        this.columns = List.of(columns);
        lines.add(String.join(",", columns));
    }

    static CsvFile ofEnterprises() {
        return like(City.enterpriseBody("x"));
    }

    static CsvFile ofVenues() {
        return like(City.venueBody("x", "x", "x"));
    }

    static CsvFile ofOfficers() {
        return like(City.officerBody("x", "x"));
    }

    private static CsvFile like(ObjectNode body) {
        return new CsvFile(body.propertyNames().toArray(String[]::new));
    }

    /** The fields of a body; what it lacks stays blank. */
    CsvFile with(JsonNode body) {
        lines.add(String.join(
                ",",
                columns.stream().map(column -> body.path(column).asString("")).toList()));
        return this;
    }

    CsvFile withLine(String line) {
        lines.add(line);
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    Reply handIn(Client client, String register, String... headers) {
        return send(client, register, bytes(), headers);
    }

    static Reply send(Client client, String register, byte[] file, String... headers) {
        return client.send(
                "POST",
                "imports/" + register,
                BodyPublishers.ofByteArray(file),
                Client.with(headers, "Content-Type", "text/csv"));
    }

    /** Hands it in and waits until it is through. */
    Reply bringIn(Client client, String register) {
        return through(client, handIn(client, register).is(202).id());
    }

    static Reply through(Client client, String id) {
        for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
            Reply reply = client.get("imports/" + id).is(200);
            if (!reply.at("finishedAt").isMissingNode()) {
                return reply;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new AssertionError("import " + id + " did not come to an end");
    }
}
