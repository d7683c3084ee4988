package io.fireledger.application.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.application.eventstore.EventWriter;
import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.application.eventstore.UnitOfWorkAppender;
import io.fireledger.application.eventstore.Upcasters;
import io.fireledger.application.eventstore.WokenEventStore;
import io.fireledger.application.idempotency.AnswerBody;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.idempotency.IdempotencyKeys;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is remembered of another subject saves a look at the store, and never decides anything it should not. */
class RecollectionTest {
    private static final OfficerId OFFICER = new OfficerId("DEMO-INSP-1");
    private static final Request REQUEST = Request.internal(Actor.system("test"), Channel.POLICY, "r-1");

    private final List<Integer> seen = new ArrayList<>();
    private HikariDataSource pool;
    private Commands commands;
    private PostgresEventStorageEngine elsewhere;
    private int officerEvents;

    /** Asks that the officer have no more, or no fewer, than so many events. */
    private record Ask(int atMost, int atLeast) {}

    @BeforeEach
    void open() {
        pool = TestDatabase.create().pool(8);
        PostgresEventStorageEngine engine = engine();
        elsewhere = engine();
        WokenEventStore store = new WokenEventStore(engine);
        Subjects<Integer> officers = new Subjects<>(engine, 10, (before, event) -> before == null ? 1 : before + 1);
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new Circumstances(
                officer -> Optional.empty(), (body, day) -> Optional.empty(), new CatalogueLaw(engine)));
        bus.subscribe(Ask.class.getName(), message -> {
            Ask asked = (Ask) message.getPayload();
            int events = officers.of(OFFICER).orElse(0);
            seen.add(events);
            if (events > asked.atMost || events < asked.atLeast) {
                throw new CommandRejected(Rejection.of("test.refused"));
            }
            store.publish(new GenericDomainEventMessage<>(
                    "test", Circumstances.context().target().typed(), 0, "happened"));
            return null;
        });
        commands = new Commands(
                bus,
                engine,
                new IdempotencyKeys(JdbcClient.create(pool)),
                new AnswerBody(JsonMapper.builder().build()),
                Clock.tickMillis(ZoneOffset.UTC));
        officerActs();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private PostgresEventStorageEngine engine() {
        return new PostgresEventStorageEngine(
                pool,
                new UnitOfWorkAppender(new EventWriter(pool, Duration.ofSeconds(5), true)),
                new EventSerializer(),
                Upcasters.chain());
    }

    /** By another instance, which tells nobody. */
    private void officerActs() {
        elsewhere.appendEvents(new GenericDomainEventMessage<>("officer", OFFICER.typed(), officerEvents++, "acted"));
    }

    private void send(Ask command) {
        commands.send(
                command,
                new EnterpriseId("E-"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, 26)
                                .toUpperCase(java.util.Locale.ROOT)),
                REQUEST);
    }

    @Test
    void isUsedAgain() {
        send(new Ask(9, 1));
        send(new Ask(9, 1));
        assertThat(seen).containsExactly(1, 1);
    }

    @Test
    void neverLetsAnActThroughThatTheSubjectNowForbids() {
        send(new Ask(1, 1));
        officerActs();
        assertThatThrownBy(() -> send(new Ask(1, 1))).isInstanceOf(CommandRejected.class);
        assertThat(seen).containsExactly(1, 1, 2);
    }

    @Test
    void neverRefusesWhatTheSubjectNowAllows() {
        send(new Ask(9, 1));
        officerActs();
        send(new Ask(9, 2));
        assertThat(seen).containsExactly(1, 1, 2);
    }

    @Test
    void isBroughtUpToDateByAConflict() {
        send(new Ask(9, 1));
        officerActs();
        send(new Ask(9, 1));
        send(new Ask(9, 1));
        assertThat(seen).containsExactly(1, 1, 2, 2);
    }
}
