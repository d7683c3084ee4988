package io.fireledger.application.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A database of its own for each test, on one embedded PostgreSQL for the module. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An empty, migrated database. */
    public static synchronized TestDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        run(
                "postgres",
                "do $$ begin if not exists (select from pg_roles where rolname = 'fireledger_app') then "
                        + "create role fireledger_app login; end if; end $$",
                "create database " + name);
        TestDatabase database = new TestDatabase(name);
        run(
                name,
                "grant usage on schema public to fireledger_app",
                "alter default privileges grant select, insert, update, delete on tables to fireledger_app");
        Flyway.configure()
                .dataSource(SERVER.getDatabase("postgres", name))
                .load()
                .migrate();
        return database;
    }

    /** A pool of the application's own role. */
    public HikariDataSource pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(SERVER.getJdbcUrl("fireledger_app", name));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    /** Runs statements as the owner. */
    public void asOwner(String... statements) {
        run(name, statements);
    }

    /** A connection of the owner. */
    public Connection asOwnerConnection() throws SQLException {
        return SERVER.getDatabase("postgres", name).getConnection();
    }

    public void refuseConnections() {
        run(
                "postgres",
                "alter database " + name + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    public void acceptConnections() {
        run("postgres", "alter database " + name + " allow_connections true");
    }

    /** Its address, without a user. */
    public String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    /** The port of the server. */
    public int port() {
        return SERVER.getPort();
    }

    public String name() {
        return name;
    }

    private static void run(String database, String... statements) {
        try (Connection connection = SERVER.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
