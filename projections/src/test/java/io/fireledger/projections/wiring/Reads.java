package io.fireledger.projections.wiring;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.zaxxer.hikari.HikariDataSource;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Value;
import io.fireledger.projections.authority.Authorities;
import io.fireledger.projections.deadline.Deadlines;
import io.fireledger.projections.enforcement.CaseConformance;
import io.fireledger.projections.enforcement.CaseWork;
import io.fireledger.projections.enforcement.Cases;
import io.fireledger.projections.enforcement.Penalties;
import io.fireledger.projections.enterprise.Enterprises;
import io.fireledger.projections.eventlog.Events;
import io.fireledger.projections.inspection.InspectionWork;
import io.fireledger.projections.inspection.Inspections;
import io.fireledger.projections.legal.LegalReferences;
import io.fireledger.projections.officer.OfficerWork;
import io.fireledger.projections.officer.Officers;
import io.fireledger.projections.venue.VenueWork;
import io.fireledger.projections.venue.Venues;
import io.fireledger.projections.worklist.WorkList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** All read models over an event store in memory and a schema of its own in a real PostgreSQL. */
public final class Reads implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-05-09T04:00:00Z");

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = postgres();

    public final EmbeddedEventStore store;
    public final JdbcTemplate jdbc;
    public final ProjectionProcessors processors;
    public final ProjectionProgress progress;
    public final Freshness freshness;
    final HikariDataSource dataSource;
    final TokenStore tokens;
    final TransactionManager transactions;
    final List<? extends Projection> projections;
    private final QueryGateway questions;
    private final Map<String, Long> seqs = new HashMap<>();
    private long published;

    public Reads(int segments) {
        this(segments, 0);
    }

    /** @param patience seconds after which an unanswered question fails, as in the server; 0: never */
    Reads(int segments, int patience) {
        dataSource = dataSource(patience);
        jdbc = new JdbcTemplate(dataSource);
        store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine(1))
                .build();
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
        tokens = tokens();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        List<ProvidesProjection> models = List.of(
                new Enterprises(jdbc, store),
                new Venues(jdbc, store),
                new Officers(jdbc, store),
                new Authorities(jdbc, store),
                new Inspections(jdbc, store),
                new Cases(jdbc, store),
                new Penalties(jdbc),
                new Deadlines(jdbc, store),
                new WorkList(jdbc, List.of(new VenueWork(), new InspectionWork(), new OfficerWork(), new CaseWork())),
                new Events(jdbc, new EventJson(), beans.getBeanProvider(ProjectionProgress.class)));
        projections = models.stream().map(ProvidesProjection::projection).toList();
        processors = instance(segments, projections);
        progress = new ProjectionProgress(processors, store, jdbc);
        beans.addBean("progress", progress);
        freshness = new Freshness(processors, progress, jdbc, Duration.ofSeconds(10));
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        models.forEach(model -> new AnnotationQueryHandlerAdapter<>(model).subscribe(bus));
        LegalReferences law = new LegalReferences(store);
        new AnnotationQueryHandlerAdapter<>(law).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new CaseConformance(store, law)).subscribe(bus);
        questions = DefaultQueryGateway.builder().queryBus(bus).build();
    }

    /** One more instance of the server on the same database. */
    ProjectionProcessors instance(int segments, List<? extends Projection> fed) {
        return new ProjectionProcessors(fed, segments, store, tokens(), transactions, jdbc, dataSource);
    }

    /** Authority, officer, enterprise, 40 venues and an inspection: 86 events. */
    Reads aCity() {
        publish(Samples.BRIGADE, Samples.YUZHONG, Samples.brigadeRegistered());
        publish(Samples.LI, Samples.YUZHONG, Samples.appointed(Samples.LI, "李强"));
        publish(Samples.LONGDA, Samples.YUZHONG, Samples.longdaRegistered());
        for (int number = 1; number <= 40; number++) {
            publish(Samples.venue(number), Samples.YUZHONG, Samples.registered(Samples.venue(number)));
            publish(Samples.venue(number), Samples.YUZHONG, Samples.classified(Samples.venue(number), List.of()));
        }
        return publish(
                        Samples.HOTEL,
                        Samples.YUZHONG,
                        Samples.granted(Samples.HOTEL, Samples.LI, Samples.MAY_9.plusDays(30)))
                .publish(Samples.VISIT, Samples.YUZHONG, Samples.scheduled(Samples.VISIT, Samples.MAY_9.plusDays(20)))
                .publish(Samples.VISIT, Samples.YUZHONG, Samples.exitsBlocked(Samples.VISIT));
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource dataSource(int patience) {
        String schema = "reads_" + SCHEMAS.incrementAndGet();
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(POSTGRES.getJdbcUrl("postgres", "postgres"));
        source.setSchema(schema);
        source.addDataSourceProperty("socketTimeout", Integer.toString(patience));
        Flyway.configure()
                .dataSource(POSTGRES.getPostgresDatabase())
                .schemas(schema)
                .load()
                .migrate();
        new JdbcTemplate(source)
                .execute("create table if not exists token_entry (processor_name text, segment integer, token bytea,"
                        + " token_type text, timestamp text, owner text, primary key (processor_name, segment))");
        return source;
    }

    private TokenStore tokens() {
        return JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(dataSource)))
                .serializer(Jackson3Serializer.builder().build())
                .contentType(byte[].class)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    /** Events in their stored form: stable names, bare values. */
    static final class EventJson extends Jackson3Serializer {
        EventJson() {
            super(Jackson3Serializer.builder()
                    .jsonMapperBuilderCustomizer(mapper ->
                            mapper.addModule(new SimpleModule().addSerializer(Value.class, new BareValue()))));
        }

        @Override
        public SerializedType typeForClass(Class type) {
            String[] packages = type.getPackageName().split("\\.");
            return new SimpleSerializedType(packages[packages.length - 1] + "." + type.getSimpleName(), "1");
        }
    }

    private static final class BareValue extends ValueSerializer<Value> {
        @Override
        public void serialize(Value value, JsonGenerator json, SerializationContext context) {
            json.writeString(value instanceof AggregateId id ? id.value() : value.toString());
        }
    }

    /** Records an event by the registrar, at noon of 9 May 2026 in China plus a minute for each event before it. */
    public Reads publish(AggregateId stream, DivisionCode division, Object event) {
        return publish(stream, division, event, NOON.plusSeconds(60 * published), Map.of());
    }

    public Reads publish(
            AggregateId stream, DivisionCode division, Object event, Instant occurredAt, Map<String, String> more) {
        Map<String, String> metadata = new HashMap<>(Map.of(
                "actor", "registrar",
                "roles", "[\"REGISTRAR\"]",
                "channel", "API",
                "occurredAt", occurredAt.toString(),
                "division", division.value(),
                "basis", "[{\"article\":\"15\",\"law\":\"消防法\",\"version\":\"2021\"}]",
                "salt", "secret",
                "mac", "secret"));
        metadata.putAll(more);
        long seq = seqs.merge(stream.typed(), 0L, (before, zero) -> before + 1);
        Instant recordedAt = NOON.plusSeconds(60 * published);
        store.publish(new GenericDomainEventMessage<>(
                stream.type(),
                stream.typed(),
                seq,
                new org.axonframework.messaging.GenericMessage<>(
                        UUID.randomUUID().toString(), event, metadata),
                () -> recordedAt));
        published++;
        return this;
    }

    /** Waits until every read model has taken in all that was recorded. */
    public Reads settled() {
        if (!processors.isRunning()) {
            processors.start();
        }
        processors.names().forEach(name -> freshness.awaitPosition(name, published));
        return this;
    }

    public <T> Optional<T> one(Object question, Class<T> type) {
        return questions
                .query(question, ResponseTypes.optionalInstanceOf(type))
                .orTimeout(10, SECONDS)
                .join();
    }

    @SuppressWarnings("unchecked")
    public <T> Page<T> page(Object question, Class<T> itemType) {
        return (Page<T>) ask(question, Page.class);
    }

    public <T> T ask(Object question, Class<T> type) {
        return questions
                .query(question, ResponseTypes.instanceOf(type))
                .orTimeout(10, SECONDS)
                .join();
    }

    /** One digest for the whole content of a table. */
    public String content(String table) {
        return String.valueOf(jdbc.queryForObject(
                "select md5(coalesce(string_agg(t::text, e'\\n' order by t::text collate \"C\"), '')) from " + table
                        + " t",
                String.class));
    }

    @Override
    public void close() {
        processors.stop();
        dataSource.close();
    }
}
