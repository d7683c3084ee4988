package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.api.wiring.Aside;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two servers on one database, with clients writing to both all the while: one server stands still for a time and goes on, then is
 * killed. What was acknowledged stands once, the read models are what the events say, and the other server serves on.
 */
@Aside
@SuppressWarnings("NullAway.Init")
class TwoInstancesStory {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SOME = 60;
    private static final int VISITS = 10;
    private static final long PATIENCE_MILLIS = 25_000;
    private static final List<String> CODES =
            List.of("9150000020286320X6", "91410000174273201L", "914403001922038216", "9144030071526726XG");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    private EmbeddedPostgres postgres;
    private JdbcTemplate database;
    private ServerProcess first;
    private ServerProcess second;
    private final Map<ServerProcess, String> tokens = new ConcurrentHashMap<>();
    private final AtomicBoolean isFirstDead = new AtomicBoolean();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final List<String> visits = new ArrayList<>();
    private final Queue<Entry> journal = new ConcurrentLinkedQueue<>();

    /** What a client was told at last. */
    private record Entry(ServerProcess by, String path, String body, String key, String answer) {
        long position() {
            return JSON.readTree(answer).get("position").asLong();
        }
    }

    @BeforeEach
    void startTwo() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        database = new JdbcTemplate(postgres.getPostgresDatabase());
        first = start("first");
        tokens.put(first, first.token("registrar"));
        second = start("second");
        tokens.put(second, second.token("registrar"));
    }

    private String token(ServerProcess server) {
        return Objects.requireNonNull(tokens.get(server));
    }

    private ServerProcess start(String name) throws IOException {
        return ServerProcess.start(
                Files.createDirectories(folder.resolve(name)),
                "--fireledger.store=postgres",
                "--fireledger.postgres.url=jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "--fireledger.postgres.owner-user=postgres",
                "--fireledger.postgres.owner-password=owner",
                "--fireledger.postgres.app-password=application",
                "--fireledger.keys.intake-mac=" + folder.resolve("intake-mac.key"),
                "--fireledger.sweep-every=500ms",
                "--spring.datasource.hikari.maximum-pool-size=16");
    }

    @AfterEach
    void stopAll() throws IOException {
        isOver.set(true);
        tokens.keySet().forEach(ServerProcess::killProgram);
        postgres.close();
    }

    @Test
    void oneStandsStillAndDiesAndNothingIsLostOrDoubled() throws Exception {
        registerEnterprises();
        scheduleVisitsTooLate();
        ExecutorService clients = Executors.newFixedThreadPool(2 * CODES.size());
        List<Future<?>> done = new ArrayList<>();
        for (int client = 0; client < 2 * CODES.size(); client++) {
            int number = client;
            done.add(clients.submit(() -> write(number)));
        }
        acknowledges(first);
        acknowledges(second);
        await("both work on the read models", () -> workers() == 2);
        await("missed terms are on record", () -> missed() == VISITS);

        Runnable goOn = first.haltProgram();
        acknowledges(second);
        catchesUp(second);
        goOn.run();
        acknowledges(first);
        catchesUp(first);
        catchesUp(second);
        await("both work on the read models again", () -> workers() == 2);

        first.killProgram();
        isFirstDead.set(true);
        acknowledges(second);
        catchesUp(second);

        isOver.set(true);
        for (Future<?> client : done) {
            client.get();
        }
        clients.shutdown();
        catchesUp(second);
        whatWasAcknowledgedStandsOnce();
        assertThat(missed()).as("each missed term stands once").isEqualTo(VISITS);
        whoRepeatsIsAnsweredAsBefore();
        readModelsAreWhatTheEventsSay();
    }

    private void registerEnterprises() throws IOException {
        for (String code : CODES) {
            HttpResponse<String> answer =
                    first.post(token(first), "/enterprises", """
                    {"creditCode":"%s","name":"某公司","kind":"COMPANY","divisionCode":"500103",
                     "address":"某路1号","legalRepresentative":"某人"}""".formatted(code), "register-" + code);
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409);
        }
    }

    /** Their last day is over: whichever server sweeps first puts that on record. */
    private void scheduleVisitsTooLate() throws IOException {
        String venue = JSON.readTree(first.get(token(first), "/venues?division=500103&limit=1")
                        .body())
                .at("/items/0/id")
                .asString();
        for (int n = 0; n < VISITS; n++) {
            ServerProcess asked = n % 2 == 0 ? first : second;
            HttpResponse<String> answer =
                    asked.post(asked.token("inspector-1"), "/inspections", """
                    {"kind":"ROUTINE","venue":"%s","dueOn":"2026-01-05"}""".formatted(venue), "visit-" + n);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            visits.add("inspection:" + JSON.readTree(answer.body()).get("id").asString());
        }
    }

    private long missed() {
        return count(
                "select count(*) from event where type = 'inspection.TermMissed' and aggregate_id = any(?)",
                (Object) visits.toArray(String[]::new));
    }

    /** One client: every request is repeated with its key until it is acknowledged. */
    private Void write(int number) {
        String path = "/enterprises/" + CODES.get(number / 2) + "/safety-roles";
        for (int i = 0; !isOver.get(); i++) {
            String key = "two-%d-%d".formatted(number, i);
            String body = "{\"responsiblePerson\":\"某人%d第%d\"}".formatted(number, i);
            while (true) {
                ServerProcess asked = number % 2 == 0 && !isFirstDead.get() ? first : second;
                try {
                    HttpResponse<String> answer = asked.post(token(asked), path, body, key);
                    if (answer.statusCode() == 200) {
                        journal.add(new Entry(asked, path, body, key, answer.body()));
                        break;
                    }
                    assertThat(answer.statusCode()).as(answer.body()).isIn(409, 503);
                } catch (IOException unanswered) {
                    LockSupport.parkNanos(20_000_000);
                }
            }
        }
        return null;
    }

    /** Waits until a server has acknowledged some more. */
    private void acknowledges(ServerProcess server) {
        long before = acknowledged(server);
        await("goes on acknowledging", () -> acknowledged(server) >= before + SOME);
    }

    private long acknowledged(ServerProcess server) {
        return journal.stream().filter(entry -> entry.by() == server).count();
    }

    /** Waits until what the last answer spoke of is seen on that server. */
    private void catchesUp(ServerProcess server) {
        long position = journal.stream().mapToLong(Entry::position).max().orElseThrow();
        for (String list : List.of("/enterprises?limit=1", "/deadlines?limit=1", "/work-list?limit=1")) {
            await(list + " shows " + position, () -> {
                try {
                    return server.get(token(server), list, "Min-Position", Long.toString(position))
                                    .statusCode()
                            == 200;
                } catch (IOException unanswered) {
                    return false;
                }
            });
        }
    }

    /** How many instances hold segments of read models. */
    private long workers() {
        return count(
                "select count(distinct owner) from token_entry where processor_name in ('enterprise', 'event-log')");
    }

    private long count(String sql, Object... values) {
        Long count = database.queryForObject(sql, Long.class, values);
        return count == null ? 0 : count;
    }

    private void whatWasAcknowledgedStandsOnce() {
        assertThat(count("select count(*) from event")).isEqualTo(count("select position from event_head"));
        assertThat(count("select max(position) from event")).isEqualTo(count("select position from event_head"));
        assertThat(count("select count(distinct event_id) from event")).isEqualTo(count("select count(*) from event"));
        for (Entry entry : journal) {
            JsonNode told = JSON.readTree(entry.answer());
            assertThat(count(
                            "select count(*) from event where event_id::text = ? and position = ?",
                            told.get("events").get(0).asString(),
                            told.get("position").asLong()))
                    .as(entry.key())
                    .isEqualTo(1);
        }
        assertThat(count("select count(*) from event where type = 'enterprise.SafetyRolesRecorded'"
                        + " and convert_from(metadata, 'UTF8')::jsonb ->> 'idempotencyKey' like 'two-%'"))
                .isEqualTo(journal.size());
    }

    private void whoRepeatsIsAnsweredAsBefore() throws IOException {
        List<Entry> entries = List.copyOf(journal);
        for (int i = 0; i < entries.size(); i += 10) {
            Entry entry = entries.get(i);
            HttpResponse<String> again = second.post(token(second), entry.path(), entry.body(), entry.key());
            assertThat(again.body()).isEqualTo(entry.answer());
        }
    }

    private void readModelsAreWhatTheEventsSay() throws IOException {
        assertThat(count("select count(*) from parked_event")).isZero();
        assertThat(count("select count(*) from enterprise e join stream s on s.aggregate_id = 'enterprise:' || e.key"
                        + " where e.version <> s.last_seq"))
                .isZero();
        Map<String, String> tables = new TreeMap<>(Map.of(
                "enterprise", "enterprise",
                "officer", "officer",
                "event-log", "event_log",
                "deadline", "deadline",
                "work-list", "work_item"));
        await("the other works on all", () -> count("select count(distinct owner) from token_entry") == 1);
        Map<String, String> before = contents(tables);
        String administrator = second.token("system-admin");
        for (String readModel : tables.keySet()) {
            HttpResponse<String> rebuilt = second.post(
                    administrator, "/admin/projections/" + readModel + "/rebuilds", "{}", "rebuild-" + readModel);
            assertThat(rebuilt.statusCode()).as(rebuilt.body()).isEqualTo(202);
        }
        await("all is built anew", () -> count("select count(*) from read_model_build where state = 'BUILDING'") == 0);
        assertThat(contents(tables)).isEqualTo(before);
    }

    private Map<String, String> contents(Map<String, String> tables) {
        Map<String, String> contents = new TreeMap<>();
        tables.values()
                .forEach(table -> contents.put(
                        table,
                        database.queryForObject(
                                "select md5(coalesce(string_agg(t::text, e'\\n' order by t::text collate \"C\"), '')) from "
                                        + table + " t",
                                String.class)));
        return contents;
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
