package io.fireledger.api.wiring;

import io.fireledger.api.FireLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The server as anyone starts it: profile {@code demo}, a folder of its own, a free port. All tests share one. */
public final class DemoServer {
    private final ConfigurableApplicationContext context;
    private final Path data;

    private DemoServer(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    private static final class Shared {
        private static final DemoServer SERVER = start();

        private static DemoServer start() {
            DemoServer server = DemoServer.start(FireLedger.class);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return server;
        }
    }

    public static DemoServer get() {
        return Shared.SERVER;
    }

    /** Another one, for what would change everybody else's: {@link #stop} it. */
    public static DemoServer start(Class<?> program, String... settings) {
        try {
            Path data = Files.createTempDirectory("fireledger-server");
            Programs.sharedIn(data);
            String[] arguments = Stream.concat(
                            Stream.of(
                                    "--server.port=0",
                                    "--fireledger.data=" + data,
                                    "--fireledger.embedded.shared-buffers=64MB",
                                    // whoever tells of missed terms sweeps by itself
                                    "--fireledger.sweep-every=0s"),
                            Stream.of(settings))
                    .toArray(String[]::new);
            return new DemoServer(
                    new SpringApplicationBuilder(program)
                            .registerShutdownHook(false)
                            .profiles("demo")
                            .run(arguments),
                    data);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public void stop() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
