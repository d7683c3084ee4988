package io.fireledger.api.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Unpacks and starts the embedded database while the program is still reading its own classes: the two take about as long
 * and need nothing of each other. Whatever goes wrong is told where the database is asked for.
 */
public final class EarlyPostgres {
    private final CompletableFuture<DataFolder> data;
    private final CompletableFuture<PostgresServer> server;

    private EarlyPostgres(FireLedgerSettings settings) {
        data = CompletableFuture.supplyAsync(() -> DataFolder.own(Path.of(settings.data())), EarlyPostgres::run);
        server = data.thenApply(folder -> PostgresServer.start(folder, settings.embedded()));
    }

    private static void run(Runnable start) {
        new Thread(start, "postgres-start").start();
    }

    DataFolder data() {
        return outcome(data);
    }

    PostgresServer server() {
        return outcome(server);
    }

    private static <T> T outcome(CompletableFuture<T> start) {
        try {
            return start.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw failure;
        }
    }

    /** Ends what nobody came to ask for, because the start of the program failed before. Ending twice is harmless. */
    private void end() throws IOException {
        if (server.handle((started, failure) -> failure == null).join()) {
            server.join().close();
        }
        if (data.handle((held, failure) -> failure == null).join()) {
            data.join().close();
        }
    }

    /** Begins before any bean is thought of, as soon as the settings are known. */
    public static void begin(GenericApplicationContext context) {
        FireLedgerSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate("fireledger", FireLedgerSettings.class);
        if (settings.store() == FireLedgerSettings.Store.EMBEDDED) {
            EarlyPostgres early = new EarlyPostgres(settings);
            DefaultSingletonBeanRegistry beans = context.getDefaultListableBeanFactory();
            beans.registerSingleton("earlyPostgres", early);
            beans.registerDisposableBean("earlyPostgres", early::end);
        }
    }
}
