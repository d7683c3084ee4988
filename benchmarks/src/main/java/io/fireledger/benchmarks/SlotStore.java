package io.fireledger.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.application.eventstore.EventWriter;
import io.fireledger.application.eventstore.GuardedRepository;
import io.fireledger.application.eventstore.LiveAggregates;
import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import io.fireledger.application.eventstore.UnitOfWorkAppender;
import io.fireledger.application.eventstore.Upcasters;
import io.fireledger.application.eventstore.WokenEventStore;
import io.fireledger.application.eventstore.WriterConnections;
import io.fireledger.benchmarks.Load.Caller;
import io.fireledger.benchmarks.Load.Service;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** A command bus on one store, with nothing but {@link Slot} on it. */
final class SlotStore implements AutoCloseable {
    private static final int EXISTING = 4_000;
    private static final String TEXT = "one of many things an officer would write down here";

    private final String name;
    private final HikariDataSource pool;
    private final CommandGateway commands;
    private final List<String> existing;

    private SlotStore(String name, HikariDataSource pool, CommandGateway commands) throws InterruptedException {
        this.name = name;
        this.pool = pool;
        this.commands = commands;
        this.existing = existing();
    }

    private List<String> existing() throws InterruptedException {
        List<String> made = new ArrayList<>();
        for (int n = 0; n < EXISTING; n++) {
            made.add(newId());
        }
        List<Thread> makers = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
            int first = n;
            makers.add(new Thread(() -> {
                for (int i = first; i < EXISTING; i += 16) {
                    commands.sendAndWait(new Slot.Open(made.get(i), TEXT));
                }
            }));
        }
        makers.forEach(Thread::start);
        for (Thread maker : makers) {
            maker.join();
        }
        return made;
    }

    private static String newId() {
        return "slot:" + UUID.randomUUID();
    }

    /** The product's store: its writer, its engine, its cache of live aggregates. */
    static SlotStore ours(Database database) throws InterruptedException {
        HikariDataSource pool = database.pool(8);
        pool.setConnectionInitSql(WriterConnections.PLANS);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        EventSerializer serializer = new EventSerializer();
        EventWriter writer = new EventWriter(pool, Duration.ofSeconds(5), false);
        EventStore store = new WokenEventStore(
                new PostgresEventStorageEngine(pool, new UnitOfWorkAppender(writer), serializer, Upcasters.chain()));
        var repository = new GuardedRepository<>(
                EventSourcingRepository.builder(Slot.class).eventStore(store).cache(new LiveAggregates(50_000)),
                store,
                "slot",
                false);
        return on("store", pool, NoTransactionManager.instance(), repository);
    }

    /** Axon's JDBC store as it comes. */
    static SlotStore jdbc(Database database) throws InterruptedException {
        HikariDataSource pool = database.pool(32);
        TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        EventSerializer serializer = new EventSerializer();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(failure -> false)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return stock(
                "Axon JDBC",
                pool,
                transactions,
                EmbeddedEventStore.builder().storageEngine(engine).build());
    }

    /** Axon's JPA store as it comes, but for a dialect that keeps payloads out of large objects. */
    static SlotStore jpa(Database database) throws InterruptedException {
        HikariDataSource pool = database.pool(32);
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(pool);
        factory.setPersistenceUnitName("axon");
        factory.setPackagesToScan("org.axonframework.eventsourcing.eventstore.jpa", "org.axonframework.eventhandling");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(
                Map.of("hibernate.hbm2ddl.auto", "create", "hibernate.dialect", ByteaDialect.class.getName()));
        factory.afterPropertiesSet();
        EntityManagerFactory entityManagers = Objects.requireNonNull(factory.getObject());
        TransactionManager transactions = new SpringTransactionManager(new JpaTransactionManager(entityManagers));
        EventSerializer serializer = new EventSerializer();
        JpaEventStorageEngine engine = JpaEventStorageEngine.builder()
                .entityManagerProvider(new SimpleEntityManagerProvider(
                        SharedEntityManagerCreator.createSharedEntityManager(entityManagers)))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(failure -> false)
                .build();
        return stock(
                "Axon JPA",
                pool,
                transactions,
                EmbeddedEventStore.builder().storageEngine(engine).build());
    }

    private static SlotStore stock(
            String name, HikariDataSource pool, TransactionManager transactions, EventStore store)
            throws InterruptedException {
        return on(
                name,
                pool,
                transactions,
                EventSourcingRepository.builder(Slot.class).eventStore(store).build());
    }

    private static SlotStore on(
            String name, HikariDataSource pool, TransactionManager transactions, Repository<Slot> repository)
            throws InterruptedException {
        SimpleCommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        AggregateAnnotationCommandHandler.<Slot>builder()
                .aggregateType(Slot.class)
                .repository(repository)
                .build()
                .subscribe(bus);
        return new SlotStore(
                name, pool, DefaultCommandGateway.builder().commandBus(bus).build());
    }

    Arm create(Load load) {
        return new Loaded(name + " create", load, number -> () -> commands.sendAndWait(new Slot.Open(newId(), TEXT)));
    }

    Arm update(Load load) {
        return new Loaded(name + " update", load, number -> {
            Caller caller = () -> commands.sendAndWait(new Slot.Change(any(existing), TEXT));
            return caller;
        });
    }

    @Override
    public void close() {
        pool.close();
    }

    static <T> T any(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    /** An arm of callers in this virtual machine. */
    record Loaded(String name, Load load, Service service) implements Arm {
        @Override
        public Measure measure(int callers, Duration length) throws Exception {
            return load.run(service, callers, length);
        }
    }
}
