package io.fireledger.application.wiring;

import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.application.idempotency.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** One running instance of the application, without its api; several may run on one database. */
public final class Instance implements AutoCloseable {
    private static final Path KEYS = freshFolder();

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan("io.fireledger.application")
    static class Application {}

    /** @param settings {@code name=value} */
    public static Instance on(TestDatabase database, String... settings) {
        return with(List.of(), database, settings);
    }

    /** With further configuration of the test's own. */
    public static Instance with(List<Class<?>> planted, TestDatabase database, String... settings) {
        List<Class<?>> sources = new ArrayList<>(planted);
        sources.add(Application.class);
        List<String> all = new ArrayList<>(List.of(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=fireledger_app",
                "spring.datasource.hikari.maximum-pool-size=12",
                "spring.datasource.hikari.connection-timeout=5000",
                "spring.flyway.enabled=false",
                "spring.main.banner-mode=off",
                "axon.axonserver.enabled=false",
                "axon.update-check.disabled=true",
                "axon.serializer.general=jackson3",
                "axon.serializer.events=jackson3",
                "axon.serializer.messages=jackson3",
                "fireledger.keys.intake-mac=" + keyFile(database)));
        all.addAll(List.of(settings));
        return new Instance(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .properties(all.toArray(String[]::new))
                .run());
    }

    /** Where the instances on that database keep their intake key. */
    public static Path keyFile(TestDatabase database) {
        return KEYS.resolve(database.name() + ".key");
    }

    public Commands commands() {
        return bean(Commands.class);
    }

    public JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Map<String, T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "keys");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
