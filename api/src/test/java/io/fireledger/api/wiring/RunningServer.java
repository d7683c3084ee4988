package io.fireledger.api.wiring;

import io.fireledger.api.FireLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole demo server, over HTTP; all such tests of the module share one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = FireLedger.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RunningServer.FreshDataFolder.class)
@ActiveProfiles("demo")
public @interface RunningServer {

    /** An empty data folder with the programs of PostgreSQL that an earlier test has unpacked. */
    class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path programs =
                        Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
                Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data");
                Files.createSymbolicLink(data.resolve("bin"), programs);
                TestPropertyValues.of(
                                "fireledger.data=" + data,
                                "fireledger.embedded.shared-buffers=64MB",
                                "fireledger.embedded.max-wal-size=256MB")
                        .applyTo(context);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
