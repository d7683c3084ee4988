package io.fireledger.application.wiring;

import io.fireledger.application.envelope.EnvelopeInterceptor;
import io.fireledger.application.envelope.IntakeMac;
import io.fireledger.application.envelope.KeyFile;
import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.application.eventstore.EventStoreHealth;
import io.fireledger.application.eventstore.EventWriter;
import io.fireledger.application.eventstore.FencedTokenStore;
import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import io.fireledger.application.eventstore.UnitOfWorkAppender;
import io.fireledger.application.eventstore.Upcasters;
import io.fireledger.application.eventstore.ValueModule;
import io.fireledger.application.eventstore.WokenEventStore;
import io.fireledger.application.eventstore.WriterConnections;
import io.fireledger.application.idempotency.AnswerBody;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.idempotency.IdempotencyKeys;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The event store, the buses and what Axon keeps, each named: nothing of it may be in memory. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
    /** After so long without a sign of its holder, others take over a segment; the processors give one every two seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    /** The one clock. Event times are whole milliseconds, so that every store gives back what was marked. */
    @Bean
    Clock clock() {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        GenericEventMessage.clock = clock;
        return clock;
    }

    @Bean
    ValueModule valueModule() {
        return new ValueModule();
    }

    /** Under this name Axon makes no other: events, messages and tokens are all written by it. */
    @Bean
    @Primary
    EventSerializer serializer() {
        return new EventSerializer();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /**
     * A store of one instance knows it again after a crash, and its claims with it; where several share the store, each is new
     * at every start, and what one claimed is free when it has been silent for a while.
     */
    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            Clock clock,
            @Value("#{${fireledger.shared-store:true}}") boolean isShared) {
        JdbcTokenStore.Builder settings = JdbcTokenStore.builder()
                .serializer(serializer)
                .contentType(byte[].class)
                .claimTimeout(SILENCE)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .setOwnerColumn("owner")
                        .build());
        String node = isShared ? IdentifierFactory.getInstance().generateIdentifier() : "sole";
        return new FencedTokenStore(settings, connections, node, clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    WriterConnections writerConnections(DataSource dataSource) throws SQLException {
        return new WriterConnections(dataSource);
    }

    @Bean
    EventWriter eventWriter(
            WriterConnections connections,
            @Value("${fireledger.writer-patience:5s}") Duration patience,
            @Value("#{${fireledger.shared-store:true}}") boolean isShared) {
        return new EventWriter(connections.dataSource(), patience, isShared);
    }

    @Bean
    EventStoreHealth eventStoreHealthIndicator(DataSource dataSource, EventWriter writer) {
        return new EventStoreHealth(dataSource, writer);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            DataSource dataSource, EventWriter writer, EventSerializer serializer) {
        return new PostgresEventStorageEngine(
                dataSource, new UnitOfWorkAppender(writer), serializer, Upcasters.chain());
    }

    @Bean
    @DependsOnDatabaseInitialization
    IntakeMac intakeMac(
            DataSource dataSource, @Value("${fireledger.keys.intake-mac:data/keys/intake-mac.key}") Path file)
            throws SQLException {
        return new IntakeMac(KeyFile.read(file, isEmpty(dataSource)));
    }

    private static boolean isEmpty(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select position from event_head")) {
            head.next();
            return head.getLong(1) == 0;
        }
    }

    /** The envelope is the last interceptor there is: after the mark, nothing may change an event. */
    @Bean
    WokenEventStore eventStore(PostgresEventStorageEngine engine, EventSerializer serializer, IntakeMac mac) {
        WokenEventStore store = new WokenEventStore(engine);
        store.registerDispatchInterceptor(new EnvelopeInterceptor(serializer, mac, plainJson()));
        return store;
    }

    /** Commands have no transaction of their own: their events are stored in the writer's. Everything else has one. */
    @Bean
    CommandBus commandBus() {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    /** The envelope says who caused what; Axon's own correlation data would be of other meaning. */
    @Bean
    CorrelationDataProvider noCorrelationData() {
        return message -> Map.of();
    }

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient jdbc) {
        return new IdempotencyKeys(jdbc);
    }

    @Bean
    Commands commands(CommandBus bus, PostgresEventStorageEngine engine, IdempotencyKeys keys, Clock clock) {
        return new Commands(bus, engine, keys, new AnswerBody(plainJson()), clock);
    }

    private static JsonMapper plainJson() {
        JsonMapper.Builder mapper = JsonMapper.builder();
        EventSerializer.storedForm(mapper);
        return mapper.build();
    }
}
