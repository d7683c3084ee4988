package io.fireledger.api.wiring;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the database running and its roles ready before Boot makes the pool and Flyway migrates. Beans end in the reverse
 * order: the pool, then the database, then the hold on the data folder.
 */
@Configuration(proxyBeanMethods = false)
class StoreWiring {

    @Bean
    DataFolder dataFolder(FireLedgerSettings settings, ObjectProvider<EarlyPostgres> early) {
        EarlyPostgres started = early.getIfAvailable();
        return started == null ? DataFolder.own(Path.of(settings.data())) : started.data();
    }

    @Bean
    JdbcConnectionDetails poolLogin(Logins logins) {
        return new Pool(logins.pool());
    }

    @Bean
    FlywayConnectionDetails migrationLogin(Logins logins) {
        return new Migration(logins.migration());
    }

    /** Who the pool and who the migration log in as. */
    record Logins(Login pool, Login migration) {}

    /** One way into the database. */
    record Login(String url, String user, @Nullable String password) {
        Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        /** Passwords never reach a log. */
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }

    private record Pool(Login login) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public @Nullable String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.url();
        }
    }

    private record Migration(Login login) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public @Nullable String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.url();
        }
    }

    /** The server in the data folder. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "fireledger.store", havingValue = "embedded", matchIfMissing = true)
    static class Embedded {
        @Bean
        PostgresServer postgresServer(
                DataFolder data, FireLedgerSettings settings, ObjectProvider<EarlyPostgres> early) {
            EarlyPostgres started = early.getIfAvailable();
            return started == null ? PostgresServer.start(data, settings.embedded()) : started.server();
        }

        @Bean
        Logins logins(PostgresServer server) {
            Login superuser = new Login(server.url(), PostgresServer.SUPERUSER, server.password());
            Login application = new Login(server.url(), DatabaseRoles.APPLICATION, DataFolder.randomSecret());
            return prepared(superuser, application, application.password());
        }
    }

    /** A server that is there already. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "fireledger.store", havingValue = "postgres")
    static class External {
        @Bean
        Logins logins(FireLedgerSettings settings) {
            FireLedgerSettings.Postgres postgres = settings.postgres();
            String url = required("url", postgres.url());
            Login owner = new Login(
                    url,
                    required("owner-user", postgres.ownerUser()),
                    required("owner-password", postgres.ownerPassword()));
            Login application = new Login(url, postgres.appUser(), required("app-password", postgres.appPassword()));
            return prepared(owner, application, firstPassword(owner, application));
        }

        /** A login that exists keeps its password: only the operator changes it. */
        private static @Nullable String firstPassword(Login owner, Login application) {
            try (Connection connection = owner.open();
                    var question = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
                question.setString(1, application.user());
                try (var answer = question.executeQuery()) {
                    return answer.next() ? null : application.password();
                }
            } catch (SQLException unreachable) {
                throw refused(owner, unreachable);
            }
        }

        private static String required(String setting, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new StartRefused(
                        "fireledger.store=postgres needs fireledger.postgres." + setting + ".",
                        "Set fireledger.postgres.url, owner-user, owner-password, app-user and app-password.");
            }
            return value;
        }
    }

    private static Logins prepared(Login owner, Login application, @Nullable String password) {
        try (Connection connection = owner.open()) {
            DatabaseRoles.prepare(connection, application.user(), password);
        } catch (SQLException failure) {
            throw refused(owner, failure);
        }
        return new Logins(application, owner);
    }

    private static StartRefused refused(Login owner, SQLException failure) {
        return new StartRefused(
                "The database cannot be prepared as " + owner + ": " + Objects.toString(failure.getMessage(), ""),
                "Let the owner user create roles, or create " + DatabaseRoles.OWNER + " and "
                        + DatabaseRoles.APPLICATION + " and make it a member of the first.",
                failure);
    }
}
