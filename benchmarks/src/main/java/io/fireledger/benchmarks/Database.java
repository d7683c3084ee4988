package io.fireledger.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The product's own PostgreSQL, as its superuser; the baselines use databases of their own on it. */
record Database(String url, String user, String password) {

    Database named(String name) {
        return new Database(url.replaceFirst("/[^/?]*\\?", "/" + name + "?"), user, password);
    }

    /** A new empty database on the same server. */
    Database create(String name) throws SQLException {
        run("create database " + name);
        return named(name);
    }

    String name() {
        return uri().getPath().substring(1);
    }

    int port() {
        return uri().getPort();
    }

    private URI uri() {
        return URI.create(url.substring("jdbc:".length()));
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String ask(String question) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    HikariDataSource pool(int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        return pool;
    }
}
