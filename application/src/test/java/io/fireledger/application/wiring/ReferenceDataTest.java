package io.fireledger.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.application.legal.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
    private static final Path SHIPPED = Path.of("src", "main", "resources", "reference");

    @Test
    void everyShippedFileIsAcceptedOnceAndTakenInAgainRecordsNothing() throws IOException {
        TestDatabase database = TestDatabase.create();
        try (Instance instance = Instance.on(database)) {
            PostgresEventStorageEngine engine = instance.bean(PostgresEventStorageEngine.class);
            assertThat(engine.head()).isEqualTo(files(SHIPPED));
            ReferenceData data = instance.bean(ReferenceData.class);
            data.takeIn("reference");
            assertThat(engine.head()).isEqualTo(files(SHIPPED));
            data.takeIn("reference/demo");
            data.takeIn("reference/demo");
            assertThat(engine.head()).isEqualTo(files(SHIPPED) + files(SHIPPED.resolve("demo")));
        }
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }
}
