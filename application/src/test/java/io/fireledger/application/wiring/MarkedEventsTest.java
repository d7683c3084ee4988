package io.fireledger.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.domain.kernel.VenueId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything a story stores is checked against its mark, from the bytes in the table and by code of the test's own. */
@SuppressWarnings("NullAway.Init")
class MarkedEventsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OF_OFFICERS = List.of("capacity", "post", "authority");
    private static final List<String> ALWAYS = List.of(
            "actor",
            "roles",
            "channel",
            "occurredAt",
            "correlationId",
            "causationId",
            "division",
            "basis",
            "salt",
            "mac");

    private static TestDatabase database;
    private static byte[] key;
    private static List<Row> events;

    private record Row(
            String aggregate, long seq, String id, String type, Instant time, String payload, String metadata) {
        Row withPayload(String other) {
            return new Row(aggregate, seq, id, type, time, other, metadata);
        }

        Row withMetadata(String other) {
            return new Row(aggregate, seq, id, type, time, payload, other);
        }

        Row recordedAt(Instant other) {
            return new Row(aggregate, seq, id, type, other, payload, metadata);
        }

        Row movedTo(String stream, long place) {
            return new Row(stream, place, id, type, time, payload, metadata);
        }
    }

    @BeforeAll
    static void tellAStory() throws Exception {
        database = TestDatabase.create();
        try (Instance instance = Instance.on(database)) {
            City city = new City(instance).found();
            VenueId venue = city.applicant(1);
            city.grant(venue);
            events = instance.jdbc().query("select * from event order by position", (rows, n) -> row(rows));
        }
        key = HexFormat.of()
                .parseHex(Files.readString(Instance.keyFile(database)).strip());
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getString("aggregate_id"),
                rows.getLong("seq"),
                rows.getString("event_id"),
                rows.getString("type"),
                rows.getTimestamp("recorded_at").toInstant(),
                new String(rows.getBytes("payload"), StandardCharsets.UTF_8),
                new String(rows.getBytes("metadata"), StandardCharsets.UTF_8));
    }

    @Test
    void everyMarkIsThatOfTheStoredBytes() throws Exception {
        assertThat(events).hasSizeGreaterThan(40);
        for (Row event : events) {
            assertThat(isGenuine(event)).as("%s", event).isTrue();
        }
    }

    @Test
    void metadataIsStoredInCanonicalForm() throws Exception {
        for (Row event : events) {
            assertThat(event.metadata).isEqualTo(new JsonCanonicalizer(event.metadata).getEncodedString());
        }
    }

    @Test
    void everyEventHasItsWholeEnvelope() {
        for (Row event : events) {
            Map<String, Object> envelope = envelope(event);
            assertThat(envelope).as("%s", event).containsKeys(ALWAYS.toArray(String[]::new));
            assertThat(envelope.values())
                    .allSatisfy(value -> assertThat((String) value).isNotEmpty());
            if (City.LI.value().equals(envelope.get("actor"))) {
                assertThat(envelope).as("%s", event).containsKeys(OF_OFFICERS.toArray(String[]::new));
            }
        }
        assertThat(events).extracting(event -> envelope(event).get("salt")).doesNotHaveDuplicates();
    }

    private static Map<String, Object> envelope(Row event) {
        return JSON.readerForMapOf(Object.class).readValue(event.metadata);
    }

    @Test
    void tamperingShows() throws Exception {
        Row granted = events.stream()
                .filter(event -> event.type.equals("venue.PermitGranted"))
                .findFirst()
                .orElseThrow();
        assertThat(isGenuine(granted)).isTrue();
        assertThat(isGenuine(granted.withPayload(granted.payload.replace("2021-1", "2021-2"))))
                .isFalse();
        assertThat(isGenuine(granted.withPayload(granted.payload + " "))).isFalse();
        assertThat(isGenuine(granted.withMetadata(granted.metadata.replace("INSPECTOR", "REGISTRAR"))))
                .isFalse();
        assertThat(isGenuine(granted.recordedAt(granted.time.minusMillis(1)))).isFalse();
        assertThat(isGenuine(granted.movedTo("venue:V-00000000000000000000000009", granted.seq)))
                .isFalse();
        assertThat(isGenuine(granted.movedTo(granted.aggregate, granted.seq + 1)))
                .isFalse();
    }

    @Test
    void withoutItsKeyAStoreThatHoldsEventsIsNotOpened() throws Exception {
        byte[] kept = Files.readAllBytes(Instance.keyFile(database));
        Files.delete(Instance.keyFile(database));
        try {
            assertThatThrownBy(() -> Instance.on(database))
                    .rootCause()
                    .hasMessageContaining("is missing, but events were stored under it");
        } finally {
            Files.write(Instance.keyFile(database), kept);
            Files.setPosixFilePermissions(
                    Instance.keyFile(database), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** The check an auditor would write, with nothing of ours. */
    private static boolean isGenuine(Row event) throws Exception {
        ObjectNode metadata = (ObjectNode) JSON.readTree(event.metadata);
        String mark = Objects.requireNonNull(metadata.remove("mac")).asString();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(event.payload.getBytes(StandardCharsets.UTF_8));
        String lines = String.join(
                "\n",
                "fire-mac/1",
                event.aggregate,
                String.valueOf(event.seq),
                event.id,
                event.type,
                "%tY-%<tm-%<tdT%<tH:%<tM:%<tS.%<tLZ".formatted(event.time.atOffset(java.time.ZoneOffset.UTC)),
                HexFormat.of().formatHex(digest),
                new JsonCanonicalizer(metadata.toString()).getEncodedString(),
                "");
        return mark.equals(HexFormat.of().formatHex(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8))));
    }
}
