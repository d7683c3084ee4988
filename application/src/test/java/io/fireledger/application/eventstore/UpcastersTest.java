package io.fireledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The worked example: two trial revisions of an appointment, which were never released, are read as revision 1. In the first
 * the leading officer's mark had another name; up to the second the category was a Chinese word.
 */
class UpcastersTest {
    private static final String TYPE = "officer.OfficerAppointed";
    private static final Path EXAMPLE = Path.of("src", "test", "resources", "upcasting");
    private static final EventUpcasterChain CHAIN = Upcasters.chain(List.of(
            new RevisionStep(TYPE, "trial-1", "trial-2", UpcastersTest::nameTheMark),
            new RevisionStep(TYPE, "trial-2", "1", UpcastersTest::codeTheCategory)));

    private static ObjectNode nameTheMark(ObjectNode appointed) {
        appointed.set("leading", appointed.remove("isLeading"));
        return appointed;
    }

    private static ObjectNode codeTheCategory(ObjectNode appointed) {
        String code = switch (appointed.get("category").asString()) {
            case "干部" -> "CADRE";
            case "消防员" -> "FIREFIGHTER";
            default -> throw new IllegalArgumentException("no such category");
        };
        return appointed.put("category", code);
    }

    @Test
    void everyRevisionIsReadAsTodays() throws IOException {
        for (String revision : List.of("trial-1", "trial-2")) {
            assertThat(GoldenFiles.read(
                            EXAMPLE.resolve("OfficerAppointed@" + revision + ".json"), TYPE, revision, CHAIN))
                    .isEqualTo(appointed());
        }
    }

    @Test
    void todaysRevisionAndOtherTypesAreLeftAlone() {
        for (Object sample : EventSamples.all()) {
            String type = EventTypes.nameOf(sample.getClass()).orElseThrow();
            byte[] stored =
                    new EventSerializer().serialize(sample, byte[].class).getData();
            assertThat(GoldenFiles.read(stored, type, "1", CHAIN)).isEqualTo(sample);
        }
    }

    @Test
    void theStoreReadsOldRevisionsThroughTheChainAndLeavesTheirBytesAlone() throws IOException {
        byte[] old = Files.readAllBytes(EXAMPLE.resolve("OfficerAppointed@trial-1.json"));
        TestDatabase database = TestDatabase.create();
        try (HikariDataSource pool = database.pool(2)) {
            EventWriter writer = new EventWriter(pool, Duration.ofSeconds(5), false);
            StoredEvent form = Streams.event("officer:50010312", 0);
            writer.append(Streams.append(new StoredEvent(
                    form.eventId(),
                    form.aggregateId(),
                    "officer",
                    0,
                    TYPE,
                    "trial-1",
                    form.recordedAt(),
                    old,
                    "{}".getBytes(StandardCharsets.UTF_8))));
            PostgresEventStorageEngine engine =
                    new PostgresEventStorageEngine(pool, new UnitOfWorkAppender(writer), new EventSerializer(), CHAIN);
            assertThat(engine.readEvents("officer:50010312", 0).asStream())
                    .extracting(DomainEventMessage::getPayload)
                    .isEqualTo(List.of(appointed()));
            assertThat(engine.readEvents(null, false))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getPayload()).isEqualTo(appointed()));
            assertThat(new JdbcTemplate(pool).queryForObject("select payload from event", byte[].class))
                    .isEqualTo(old);
        }
    }

    private static OfficerAppointed appointed() {
        return EventSamples.all().stream()
                .filter(OfficerAppointed.class::isInstance)
                .map(OfficerAppointed.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
