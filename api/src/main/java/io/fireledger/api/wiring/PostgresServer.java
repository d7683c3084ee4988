package io.fireledger.api.wiring;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The database server inside the data folder: durable, on 127.0.0.1 only, with passwords. It outlives a killed server
 * process, so a start first stops what is left of the last one; while the server lives, a postmaster that dies is
 * started again on the same port.
 */
final class PostgresServer implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    static final String DATABASE = "fireledger";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration INITIALISE = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP_FAST = Duration.ofSeconds(5);
    private static final Duration STOP_AT_ONCE = Duration.ofSeconds(2);
    private static final Duration CHECK = Duration.ofMillis(500);
    private static final int START_ATTEMPTS = 10;
    private static final long LARGE_LOG = 20_000_000;
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Path cluster;
    private final Path log;
    private final PostgresBinaries binaries;
    private final String password;
    private final FireLedgerSettings.Embedded sizes;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "postgres-watch"));
    private int port;
    private volatile boolean closing;

    private PostgresServer(DataFolder data, FireLedgerSettings.Embedded sizes) throws IOException {
        this.cluster = data.path().resolve("postgres");
        this.log = data.path().resolve("postgres.log");
        this.binaries = PostgresBinaries.unpackedIn(data.path().resolve("bin"));
        this.password = data.secret("postgres-password", DataFolder::randomSecret);
        this.sizes = sizes;
        this.port = freePort();
    }

    /** @throws StartRefused if the server cannot be started, or is not durable */
    static PostgresServer start(DataFolder data, FireLedgerSettings.Embedded sizes) {
        try {
            PostgresServer server = new PostgresServer(data, sizes);
            server.initialise(data);
            server.stopOrphan();
            server.launch(START_ATTEMPTS);
            try {
                server.refuseUnlessDurable();
                server.createDatabase();
            } catch (StartRefused | SQLException failure) {
                server.close();
                throw failure;
            }
            server.watch.scheduleWithFixedDelay(
                    server::restartIfDead, CHECK.toMillis(), CHECK.toMillis(), TimeUnit.MILLISECONDS);
            return server;
        } catch (IOException | SQLException failure) {
            throw new StartRefused(
                    "The embedded PostgreSQL did not start: " + failure.getMessage(),
                    "See " + data.path().resolve("postgres.log")
                            + ", or use an own PostgreSQL: --fireledger.store=postgres.",
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", "Start again.", interrupted);
        }
    }

    String url() {
        return url(DATABASE);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=fireledger&connectTimeout=3&reWriteBatchedInserts=true"
                .formatted(port, database);
    }

    String password() {
        return password;
    }

    /** The postmaster of this cluster; empty where none runs. */
    Optional<ProcessHandle> postmaster() {
        return postmaster(cluster);
    }

    /** Made beside its place and moved there whole, so that a crash leaves no half-made cluster. */
    private void initialise(DataFolder data) throws IOException, InterruptedException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        Path draft = data.path().resolve("postgres.new");
        FileSystemUtils.deleteRecursively(draft);
        binaries.run(
                INITIALISE,
                "initdb",
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + data.path().resolve("postgres-password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a killed server left running. The folder is ours alone, so a postmaster on it is an orphan. */
    private void stopOrphan() throws IOException, InterruptedException {
        if (postmaster().isPresent()) {
            LOG.info("stopping the PostgreSQL that an earlier server left running in {}", cluster);
            stop();
        } else {
            // Its number may be another process's by now, and PostgreSQL would refuse to start for it.
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    private void launch(int attempts) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                configure();
                binaries.run(
                        START,
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--timeout=" + START.toSeconds(),
                        "--pgdata=" + cluster,
                        "--log=" + log);
                return;
            } catch (IOException failure) {
                // Children of a killed postmaster hold its shared memory for a moment.
                if (attempt == attempts) {
                    throw failure;
                }
                TimeUnit.MILLISECONDS.sleep(CHECK.toMillis());
            }
        }
    }

    private void configure() throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), """
                # written by FireLedger at every start
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                shared_buffers = '%s'
                max_wal_size = '%s'
                max_connections = %d
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                log_timezone = 'UTC'
                # statements hold payloads: they stay out of the log
                log_min_error_statement = panic
                log_parameter_max_length_on_error = 0
                log_error_verbosity = terse
                """.formatted(
                        port, sizes.sharedBuffers(), sizes.maxWalSize(), sizes.maxConnections()));
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
    }

    private void refuseUnlessDurable() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE) {
                try (ResultSet result = statement.executeQuery("show " + setting)) {
                    result.next();
                    if (!"on".equals(result.getString(1))) {
                        throw new StartRefused(
                                "The embedded PostgreSQL runs with %s=%s: what it acknowledges could be lost."
                                        .formatted(setting, result.getString(1)),
                                "Remove the setting from " + cluster.resolve("postgresql.auto.conf") + ".");
                    }
                }
            }
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", password);
        return DriverManager.getConnection(url(database), login);
    }

    private synchronized void restartIfDead() {
        try {
            if (!closing && postmaster().isEmpty()) {
                LOG.warn("PostgreSQL has died; starting it again on port {}", port);
                launch(1);
                refuseUnlessDurable();
                LOG.warn("PostgreSQL runs again");
            }
        } catch (IOException | SQLException | StartRefused failure) {
            LOG.warn("PostgreSQL did not start again yet: {}", failure.getMessage());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() throws IOException, InterruptedException {
        try {
            stop("fast", STOP_FAST);
        } catch (IOException tooSlow) {
            // Safe, and paid for by recovery at the next start.
            LOG.warn("PostgreSQL does not stop in {} s; stopping it at once", STOP_FAST.toSeconds());
            stop("immediate", STOP_AT_ONCE);
        }
    }

    private void stop(String mode, Duration limit) throws IOException, InterruptedException {
        binaries.run(
                limit.plusSeconds(1),
                "pg_ctl",
                "stop",
                "--wait",
                "--mode=" + mode,
                "--timeout=" + limit.toSeconds(),
                "--pgdata=" + cluster);
    }

    @Override
    public void close() throws IOException {
        if (closing) {
            // by now the folder may be another server's
            return;
        }
        closing = true;
        watch.shutdownNow();
        synchronized (this) {
            try {
                if (postmaster().isPresent()) {
                    stop();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The living process {@code postmaster.pid} names, if it is a postgres on this very cluster. */
    static Optional<ProcessHandle> postmaster(Path cluster) {
        return pid(cluster).flatMap(ProcessHandle::of).filter(process -> runs(process, cluster));
    }

    private static Optional<Long> pid(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid")).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A dead process nobody has reaped yet has no command line any more. */
    private static boolean runs(ProcessHandle process, Path cluster) {
        List<String> command = commandLine(process);
        int option = command.indexOf("-D");
        return option > 0
                && option + 1 < command.size()
                && command.get(0).endsWith("postgres")
                && samePlace(Path.of(command.get(option + 1)), cluster);
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0", -1));
        } catch (IOException noProc) {
            return process.info()
                    .commandLine()
                    .map(line -> List.of(line.split(" ", -1)))
                    .orElse(List.of());
        }
    }

    private static boolean samePlace(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return one.equals(other);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Thread daemon(@Nullable Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
