package io.fireledger.api.wiring;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Two roles in the database: {@value #OWNER} owns every table and cannot log in; {@value #APPLICATION}, which the pool
 * logs in as, may do to each table what its migration leaves it. Every step is skipped where it is done already.
 */
final class DatabaseRoles {
    static final String OWNER = "fireledger_owner";
    static final String APPLICATION = "fireledger_app";

    private final Connection connection;

    private DatabaseRoles(Connection connection) {
        this.connection = connection;
    }

    /** @param password the application user's; null leaves the one it has */
    static void prepare(Connection administrator, String user, @Nullable String password) throws SQLException {
        DatabaseRoles roles = new DatabaseRoles(administrator);
        roles.createRole(OWNER, "nologin");
        roles.createRole(APPLICATION, user.equals(APPLICATION) ? "login" : "nologin");
        if (!user.equals(APPLICATION)) {
            roles.createRole(user, "login");
            if (roles.lacks("select pg_has_role('%s', '%s', 'usage')".formatted(literal(user), APPLICATION))) {
                roles.run("grant " + APPLICATION + " to " + identifier(user));
            }
        }
        if (password != null) {
            roles.run("alter role %s password '%s'".formatted(identifier(user), literal(password)));
        }
        roles.giveOwnerTheSchema();
        roles.giveApplicationItsShare();
    }

    private void giveOwnerTheSchema() throws SQLException {
        if (lacks("select pg_has_role(current_user, '" + OWNER + "', 'set')")) {
            run("grant " + OWNER + " to current_user with set true");
        }
        if (lacks("select nspowner = '" + OWNER + "'::regrole from pg_namespace where nspname = 'public'")) {
            run("alter schema public owner to " + OWNER);
            run("revoke all on schema public from public");
        }
        if (lacks("select has_database_privilege('" + OWNER + "', current_database(), 'create')")) {
            // a rebuild of a read model has its tables in a schema of their own
            run("do $$ begin execute format('grant create on database %I to " + OWNER
                    + "', current_database()); end $$");
        }
    }

    private void giveApplicationItsShare() throws SQLException {
        run("set role " + OWNER);
        run("grant usage on schema public to " + APPLICATION);
        run("alter default privileges in schema public grant select, insert, update, delete on tables to "
                + APPLICATION);
        run("alter default privileges in schema public grant usage, select on sequences to " + APPLICATION);
        run("reset role");
    }

    private void createRole(String name, String attributes) throws SQLException {
        if (lacks("select exists (select from pg_roles where rolname = '" + literal(name) + "')")) {
            run("create role " + identifier(name) + " " + attributes);
        }
    }

    private boolean lacks(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return !answer.next() || !answer.getBoolean(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return text.replace("'", "''");
    }
}
