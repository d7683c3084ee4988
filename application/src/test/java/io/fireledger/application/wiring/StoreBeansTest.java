package io.fireledger.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.application.envelope.EnvelopeInterceptor;
import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.application.eventstore.WokenEventStore;
import io.fireledger.domain.venue.VenueEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AbstractEventBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Axon keeps, it keeps in the database: it falls back to memory without a word where a bean is missing. */
@SuppressWarnings("NullAway.Init")
class StoreBeansTest {
    private static Instance instance;

    @BeforeAll
    static void start() {
        instance = Instance.on(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    private static <T> T component(Class<T> type) {
        return instance.bean(org.axonframework.config.Configuration.class).getComponent(type);
    }

    @Test
    void theEventStoreIsOurs() {
        assertThat(component(EventStore.class)).isInstanceOf(WokenEventStore.class);
        assertThat(component(EventBus.class)).isSameAs(component(EventStore.class));
        assertThat(instance.beans(EventStore.class)).hasSize(1);
        assertThat(instance.beans(EventStorageEngine.class).values())
                .singleElement()
                .isInstanceOf(PostgresEventStorageEngine.class);
    }

    @Test
    void tokensAreInTheDatabase() {
        assertThat(component(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(instance.beans(TokenStore.class).values()).singleElement().isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void everythingHasTransactions() {
        assertThat(component(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(instance.beans(TransactionManager.class).values())
                .singleElement()
                .isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void theCommandBusAloneHasNoneBecauseTheWriterCommits() throws Exception {
        assertThat(component(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(held(SimpleCommandBus.class, component(CommandBus.class), "transactionManager"))
                .isInstanceOf(NoTransactionManager.class);
    }

    @Test
    void noDeadLettersAreKeptInMemory() {
        assertThat(instance.beans(SequencedDeadLetterQueue.class)).isEmpty();
    }

    @Test
    void eventsAreSerialisedByTheirStableNames() {
        assertThat(component(Serializer.class)).isInstanceOf(EventSerializer.class);
        assertThat(instance.bean(org.axonframework.config.Configuration.class).eventSerializer())
                .isInstanceOf(EventSerializer.class);
    }

    @Test
    void theEnvelopeIsTheLastToTouchAnEvent() throws Exception {
        Collection<?> interceptors =
                (Collection<?>) held(AbstractEventBus.class, component(EventStore.class), "dispatchInterceptors");
        assertThat(List.copyOf(interceptors)).last().isInstanceOf(EnvelopeInterceptor.class);
    }

    @Test
    void aSubscribingProcessorRefusesToStart() {
        TestDatabase database = TestDatabase.create();
        assertThatThrownBy(() -> Instance.with(List.of(Planted.class), database))
                .hasMessage("processing group planted must not subscribe");
    }

    /** A handler that would run in the middle of a command. */
    @ProcessingGroup("planted")
    static class Planted {
        @Autowired
        void subscribe(EventProcessingConfigurer processing) {
            processing.registerSubscribingEventProcessor("planted");
        }

        @EventHandler
        void on(VenueEvent event) {
            throw new IllegalStateException("after " + event);
        }
    }

    private static Object held(Class<?> type, Object object, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }
}
