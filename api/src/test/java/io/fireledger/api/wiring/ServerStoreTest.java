package io.fireledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import io.fireledger.application.eventstore.WokenEventStore;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventBus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The whole server keeps nothing in memory that must last, and no processor of it runs within a command. */
@RunningServer
class ServerStoreTest {
    @Autowired
    private ApplicationContext server;

    @Autowired
    private Configuration axon;

    @Autowired
    private EventProcessingConfiguration processing;

    @Test
    void nothingThatMustLastIsKeptInMemory() {
        assertThat(beans(EventStorageEngine.class)).singleElement().isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(beans(EventStore.class)).singleElement().isInstanceOf(WokenEventStore.class);
        assertThat(beans(TokenStore.class)).singleElement().isInstanceOf(JdbcTokenStore.class);
        assertThat(beans(TransactionManager.class)).singleElement().isInstanceOf(SpringTransactionManager.class);
        assertThat(axon.eventStore()).isInstanceOf(WokenEventStore.class);
        assertThat(axon.getComponent(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(axon.getComponent(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void whatAProjectionCannotTakeInIsParkedInItsOwnTableAndNoQueueOfAxonsIsUsed() {
        assertThat(beans(SequencedDeadLetterQueue.class)).isEmpty();
        processing
                .eventProcessors()
                .keySet()
                .forEach(group -> assertThat(processing.deadLetterQueue(group)).isEmpty());
    }

    @Test
    void nobodySubscribesToTheStoreAndSoRunsWithinACommand() throws Exception {
        assertThat(processing.eventProcessors().values())
                .allSatisfy(processor -> assertThat(processor).isInstanceOf(StreamingEventProcessor.class));
        Field subscribers = AbstractEventBus.class.getDeclaredField("eventProcessors");
        subscribers.setAccessible(true);
        assertThat((Set<?>) subscribers.get(axon.eventStore())).isEmpty();
    }

    private <T> Collection<T> beans(Class<T> type) {
        return server.getBeansOfType(type).values();
    }
}
