package io.fireledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class DatabaseRolesTest {
    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void letsTheApplicationUseTablesOfTheOwnerAndMakeNone() throws Exception {
        inDatabase("postgres", "postgres", administrator -> run(administrator, "create database one"));
        inDatabase("one", "postgres", administrator -> {
            DatabaseRoles.prepare(administrator, DatabaseRoles.APPLICATION, "secret");
            DatabaseRoles.prepare(administrator, DatabaseRoles.APPLICATION, "secret");
            run(administrator, "set role fireledger_owner", "create table thing (id int)");
        });
        inDatabase("one", DatabaseRoles.APPLICATION, application -> {
            run(application, "insert into thing values (1)", "delete from thing");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(application, "create table other (id int)"));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(application, "drop table thing"));
        });
    }

    @Test
    void needsNoSuperuserAndTakesAnotherNameForTheUser() throws Exception {
        inDatabase("postgres", "postgres", administrator -> {
            run(administrator, "create role steward login createrole");
            run(administrator, "create database two owner steward");
        });
        inDatabase("two", "steward", administrator -> {
            DatabaseRoles.prepare(administrator, "ledger-user", "secret");
            DatabaseRoles.prepare(administrator, "ledger-user", null);
            run(administrator, "set role fireledger_owner", "create table thing (id int)");
        });
        inDatabase("two", "ledger-user", application -> {
            run(application, "insert into thing values (1)");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(application, "set role fireledger_owner"));
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inDatabase(String name, String user, Work work) throws SQLException {
        try (Connection connection = postgres.getDatabase(user, name).getConnection()) {
            work.on(connection);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
