package io.fireledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the head of the store cannot be read, and for a while after events could not be stored. */
public final class EventStoreHealth implements HealthIndicator {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int PATIENCE_MILLIS = 2_000;

    private final DataSource dataSource;
    private final EventWriter writer;

    public EventStoreHealth(DataSource dataSource, EventWriter writer) {
        this.dataSource = dataSource;
        this.writer = writer;
    }

    @Override
    public Health health() {
        if (writer.hasFailedWithin(AFTER_FAILURE)) {
            return Health.down()
                    .withDetail("reason", "events could not be stored")
                    .build();
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try (var head = statement.executeQuery("select position from event_head")) {
                head.next();
                return Health.up().withDetail("head", head.getLong(1)).build();
            }
        } catch (SQLException unreachable) {
            return Health.down().withDetail("reason", "the head cannot be read").build();
        }
    }
}
