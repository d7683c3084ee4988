package io.fireledger.application.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The event writer's own two connections: however many readers there are, a command never waits for one of theirs. */
public final class WriterConnections implements AutoCloseable {
    /** Plans are kept while the tables grow, so they must never be those of a small table. */
    public static final String PLANS =
            "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set plan_cache_mode = force_generic_plan";

    private final HikariDataSource own;

    /** @param shared the pool everything else uses; the writer's is like it, but for its size */
    public WriterConnections(DataSource shared) throws SQLException {
        HikariConfig config = new HikariConfig();
        shared.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("writer");
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(PLANS);
        config.setMetricRegistry(null);
        config.setMetricsTrackerFactory(null);
        this.own = new HikariDataSource(config);
    }

    public DataSource dataSource() {
        return own;
    }

    @Override
    public void close() {
        own.close();
    }
}
