package io.fireledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Aside
class PostgresServerTest {
    private static final FireLedgerSettings.Embedded SIZES = new FireLedgerSettings.Embedded("32MB", "128MB", 20);

    @TempDir
    Path folder;

    @BeforeEach
    void unpackOnceForAllTests() throws IOException {
        Programs.sharedIn(folder);
    }

    @Test
    void keepsWhatItWasGivenAndListensOnThisMachineOnly() throws Exception {
        try (DataFolder data = DataFolder.own(folder);
                PostgresServer server = PostgresServer.start(data, SIZES)) {
            run(server, "create table kept (id int)");
            assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(server, "unix_socket_directories")).isEmpty();
            assertThat(show(server, "data_checksums")).isEqualTo("on");
        }
        assertThat(PostgresServer.postmaster(folder.resolve("postgres"))).isEmpty();
        try (DataFolder data = DataFolder.own(folder);
                PostgresServer server = PostgresServer.start(data, SIZES)) {
            run(server, "insert into kept values (1)");
        }
    }

    @Test
    void asksForAPassword() throws Exception {
        try (DataFolder data = DataFolder.own(folder);
                PostgresServer server = PostgresServer.start(data, SIZES)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url(), PostgresServer.SUPERUSER, "guessed"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres-password")))
                    .hasSize(2);
        }
    }

    @Test
    void refusesAServerThatIsNotDurable() throws Exception {
        try (DataFolder data = DataFolder.own(folder)) {
            try (PostgresServer server = PostgresServer.start(data, SIZES)) {
                run(server, "alter system set fsync = off");
            }
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> PostgresServer.start(data, SIZES))
                    .withMessageContaining("fsync=off");
            assertThat(PostgresServer.postmaster(folder.resolve("postgres"))).isEmpty();
        }
    }

    @Test
    void refusesAFolderThatAnotherServerOwns() throws Exception {
        try (DataFolder owned = DataFolder.own(folder)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> DataFolder.own(folder))
                    .withMessageContaining("belongs to another running FireLedger")
                    .withMessageContaining(owned.path().toString());
        }
    }

    @Test
    void startsAKilledPostmasterAgainOnTheSamePort() throws Exception {
        try (DataFolder data = DataFolder.own(folder);
                PostgresServer server = PostgresServer.start(data, SIZES)) {
            run(server, "create table kept (id int)");
            ProcessHandle killed = server.postmaster().orElseThrow();
            killed.destroyForcibly();
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
                run(server, "insert into kept values (1)");
                assertThat(server.postmaster().orElseThrow().pid()).isNotEqualTo(killed.pid());
            });
        }
    }

    @Test
    void stopsWhatAKilledServerLeftRunning() throws Exception {
        Process other = anotherServer(folder);
        other.destroyForcibly().waitFor();
        ProcessHandle orphan =
                PostgresServer.postmaster(folder.resolve("postgres")).orElseThrow();
        try (DataFolder data = DataFolder.own(folder);
                PostgresServer server = PostgresServer.start(data, SIZES)) {
            assertThat(server.postmaster().orElseThrow().pid()).isNotEqualTo(orphan.pid());
            run(server, "insert into kept values (1)");
        }
    }

    /** A server in a process of its own, up to the point where its database runs. */
    private static Process anotherServer(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherServer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch("running"::equals)).isTrue();
        return process;
    }

    /** Started by the test in a process of its own, to be killed. */
    static final class AnotherServer {
        public static void main(String[] arguments) throws Exception {
            PostgresServer server = PostgresServer.start(DataFolder.own(Path.of(arguments[0])), SIZES);
            run(server, "create table kept (id int)");
            System.out.println("running");
            Thread.currentThread().join();
        }
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.url(), PostgresServer.SUPERUSER, server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String show(PostgresServer server, String setting) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.url(), PostgresServer.SUPERUSER, server.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
