package io.fireledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Wakes the tail of the event store when another instance has stored events ({@code LISTEN}). */
public final class NotificationListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);
    private static final int WAIT_MILLIS = 1_000;

    private final DataSource dataSource;
    private final WokenEventStore eventStore;
    private final Thread thread;
    private volatile boolean running;

    /** @param dataSource gives a connection of its own, outside the pool */
    public NotificationListener(DataSource dataSource, WokenEventStore eventStore) {
        this.dataSource = dataSource;
        this.eventStore = eventStore;
        this.thread = new Thread(this::listen, "event-notifications");
        this.thread.setDaemon(true);
    }

    private void listen() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen fireledger_events");
                eventStore.wake();
                PGConnection notifications = connection.unwrap(PGConnection.class);
                while (running) {
                    PGNotification[] received = notifications.getNotifications(WAIT_MILLIS);
                    if (received != null && received.length > 0) {
                        eventStore.wake();
                    }
                }
            } catch (SQLException lost) {
                LOG.warn("notifications of other instances lost, listening again: {}", lost.getSQLState());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
