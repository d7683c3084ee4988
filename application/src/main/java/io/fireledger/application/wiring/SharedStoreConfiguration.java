package io.fireledger.application.wiring;

import io.fireledger.application.eventstore.NotificationListener;
import io.fireledger.application.eventstore.WokenEventStore;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a store that several instances share needs besides. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("${fireledger.shared-store:true}")
public class SharedStoreConfiguration {

    @Bean
    NotificationListener notificationListener(JdbcConnectionDetails database, WokenEventStore eventStore) {
        DriverManagerDataSource ownConnection = new DriverManagerDataSource(database.getJdbcUrl());
        ownConnection.setUsername(Objects.requireNonNullElse(database.getUsername(), "fireledger_app"));
        ownConnection.setPassword(Objects.requireNonNullElse(database.getPassword(), ""));
        return new NotificationListener(ownConnection, eventStore);
    }
}
