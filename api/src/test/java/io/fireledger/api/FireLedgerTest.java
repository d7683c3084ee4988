package io.fireledger.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.api.wiring.StartRefused;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FireLedgerTest {
    private static final String ISSUER = "--spring.security.oauth2.resourceserver.jwt.issuer-uri=";

    @TempDir
    Path folder;

    @Test
    void leavesNothingBehindWhenItRefusesToStart() {
        refuses("No issuer");
        refuses("everyone knows", ISSUER + "https://id.example", "--fireledger.postgres.app-password=demo");
        refuses("that of the demo", ISSUER + "http://localhost:9000", "--server.port=9000");
    }

    private void refuses(String reason, String... settings) {
        Path data = folder.resolve("data");
        String[] arguments = Stream.concat(Stream.of("--fireledger.data=" + data), Stream.of(settings))
                .toArray(String[]::new);
        assertThatThrownBy(() -> FireLedger.server().run(arguments))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason);
        assertThat(data).doesNotExist();
    }
}
