package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.api.wiring.Aside;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Program and database are killed while eight clients write, each keeping a journal of what it was told. Afterwards nothing
 * that was acknowledged is lost, nothing stands twice, who repeats a request with its key is given the first answer, and the
 * numbers of documents have no gap.
 */
@Aside
class CrashStory {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROUNDS = 2;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 300;
    private static final List<String> CODES = List.of(
            "9150000020286320X6",
            "91410000174273201L",
            "914403001922038216",
            "9144030071526726XG",
            "91110108551385082Q",
            "9152000071430580XT",
            "91440300192317458F",
            "91100000100003962T");

    private static final String OPERATOR = City.unusedCreditCode();

    /** One line of a client's journal; an empty answer was never received. */
    private record Entry(String client, String key, String path, String body, String answer) {
        boolean isAcknowledged() {
            return !answer.isEmpty();
        }
    }

    @Test
    void losesNothingDoublesNothingAndRepeatsItsAnswers() throws Exception {
        List<Entry> journal = new ArrayList<>();
        ServerProcess server = ServerProcess.take();
        registerEnterprises(server);
        for (int round = 0; round < ROUNDS; round++) {
            journal.addAll(writeUntilKilled(server, round));
            server = server.startAgain();
        }
        Map<String, String> answers = repeatAll(server, journal);
        eventsStandOnceEach(server, answers);
        server.leave();
    }

    private static void registerEnterprises(ServerProcess server) throws IOException {
        String token = server.token("registrar");
        for (String code : CODES) {
            HttpResponse<String> answer = server.post(token, "/enterprises", """
                {"creditCode":"%s","name":"某公司","kind":"COMPANY","divisionCode":"500103",
                 "address":"某路1号","legalRepresentative":"某人"}\
                """.formatted(code), "register-" + code);
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409);
        }
        String operator = City.enterpriseBody(OPERATOR).toString();
        assertThat(server.post(token, "/enterprises", operator, "operator").statusCode())
                .isEqualTo(201);
        String roles = "{\"responsiblePerson\":\"%s\"}".formatted(City.RESPONSIBLE);
        assertThat(server.post(token, "/enterprises/" + OPERATOR + "/safety-roles", roles, "operator-roles")
                        .statusCode())
                .isEqualTo(200);
    }

    private static List<Entry> writeUntilKilled(ServerProcess server, int round) throws Exception {
        String token = server.token("registrar");
        Queue<Entry> journal = new ConcurrentLinkedQueue<>();
        AtomicBoolean killed = new AtomicBoolean();
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        ExecutorService clients = Executors.newFixedThreadPool(CODES.size() + 1);
        List<Future<?>> done = new ArrayList<>();
        for (String code : CODES) {
            done.add(clients.submit(() -> {
                for (int i = 0; !killed.get(); i++) {
                    String key = "crash-%d-%s-%d".formatted(round, code, i);
                    String path = "/enterprises/" + code + "/safety-roles";
                    String body = "{\"responsiblePerson\":\"某人" + i + "\"}";
                    try {
                        HttpResponse<String> answer = server.post(token, path, body, key);
                        boolean told = answer.statusCode() == 200;
                        journal.add(new Entry("registrar", key, path, body, told ? answer.body() : ""));
                        enough.countDown();
                    } catch (IOException unanswered) {
                        journal.add(new Entry("registrar", key, path, body, ""));
                        break;
                    }
                }
            }));
        }
        done.add(clients.submit(() -> openRestaurants(server, round, journal, killed)));
        enough.await();
        server.kill();
        killed.set(true);
        for (Future<?> client : done) {
            client.get();
        }
        clients.shutdown();
        return List.copyOf(journal);
    }

    /** Each is granted a permit at once, whose number is the next of the year. */
    private static void openRestaurants(ServerProcess server, int round, Queue<Entry> journal, AtomicBoolean killed) {
        for (int i = 0; !killed.get(); i++) {
            String key = "crash-%d-%d".formatted(round, i);
            String venue = City.venueBody(OPERATOR, "500103", "RESTAURANT").toString();
            String born = asked(server, "registrar", "/venues", venue, key + "-venue", journal);
            if (born.isEmpty()) {
                return;
            }
            String path = "/venues/" + JSON.readTree(born).get("id").asString() + "/commitments";
            String commitment = City.commitmentBody().toString();
            if (asked(server, "applicant", path, commitment, key + "-commitment", journal)
                    .isEmpty()) {
                return;
            }
        }
    }

    private static String asked(
            ServerProcess server, String client, String path, String body, String key, Queue<Entry> journal) {
        String told = "";
        try {
            HttpResponse<String> answer = server.post(server.token(client), path, body, key);
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503);
            told = answer.statusCode() == 201 ? answer.body() : "";
        } catch (IOException unanswered) {
            // not told
        }
        journal.add(new Entry(client, key, path, body, told));
        return told;
    }

    /** Every request once more with its key, the enterprises side by side, those of one in their order. */
    private static Map<String, String> repeatAll(ServerProcess server, List<Entry> journal) throws Exception {
        Map<String, String> tokens =
                Map.of("registrar", server.token("registrar"), "applicant", server.token("applicant"));
        Map<String, String> answers = new ConcurrentHashMap<>();
        ExecutorService clients = Executors.newFixedThreadPool(CODES.size());
        List<Future<?>> done = new ArrayList<>();
        for (List<Entry> ofOne :
                journal.stream().collect(Collectors.groupingBy(Entry::path)).values()) {
            done.add(clients.submit(() -> {
                for (Entry entry : ofOne) {
                    answers.put(
                            entry.key(), repeated(server, Objects.requireNonNull(tokens.get(entry.client())), entry));
                }
                return null;
            }));
        }
        for (Future<?> client : done) {
            client.get();
        }
        clients.shutdown();
        return answers;
    }

    /** What had been acknowledged is answered in the same bytes. */
    private static String repeated(ServerProcess server, String token, Entry entry) throws IOException {
        HttpResponse<String> again = server.post(token, entry.path(), entry.body(), entry.key());
        assertThat(again.statusCode()).as(again.body()).isIn(200, 201);
        if (entry.isAcknowledged()) {
            assertThat(again.body()).isEqualTo(entry.answer());
        }
        return again.body();
    }

    private static void eventsStandOnceEach(ServerProcess server, Map<String, String> answers) throws IOException {
        String token = server.token("discipline-auditor");
        Map<String, Long> positions = new HashMap<>();
        List<Long> all = new ArrayList<>();
        int amendments = 0;
        Map<String, List<Long>> serials = new HashMap<>();
        List<String> numbers = new ArrayList<>();
        List<String> permits = new ArrayList<>();
        for (long after = 0; ; after = all.get(all.size() - 1)) {
            JsonNode page = JSON.readTree(
                    server.get(token, "/feed?limit=200&after=" + after).body());
            if (page.isEmpty()) {
                break;
            }
            for (JsonNode event : page) {
                long position = Long.parseLong(event.get("position").asString());
                all.add(position);
                assertThat(positions.put(event.get("id").asString(), position)).isNull();
                amendments += isOfTheClients(event) ? 1 : 0;
                if (event.get("type").asString().endsWith(".NumberTaken")) {
                    serials.computeIfAbsent(event.at("/data/register").asString(), register -> new ArrayList<>())
                            .add(event.at("/data/serial").asLong());
                    numbers.add(event.at("/data/number").asString());
                } else if (event.get("type").asString().endsWith(".PermitGranted")) {
                    permits.add(event.at("/data/permit").asString());
                }
            }
        }
        assertThat(all)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(amendments)
                .isEqualTo(answers.values().stream()
                        .filter(answer -> CODES.stream().anyMatch(code -> answer.contains('"' + code + '"')))
                        .count());
        assertThat(serials.values())
                .isNotEmpty()
                .allSatisfy(ofOne -> assertThat(ofOne)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, ofOne.size()).boxed().toList()));
        assertThat(numbers).hasSizeGreaterThan(ROUNDS);
        assertThat(permits).containsExactlyInAnyOrderElementsOf(numbers).doesNotHaveDuplicates();
        for (String answer : answers.values()) {
            JsonNode told = JSON.readTree(answer);
            assertThat(positions)
                    .containsEntry(
                            told.get("events")
                                    .get(told.get("events").size() - 1)
                                    .asString(),
                            told.get("position").asLong());
        }
    }

    private static boolean isOfTheClients(JsonNode event) {
        return event.get("type").asString().endsWith(".SafetyRolesRecorded")
                && CODES.stream()
                        .anyMatch(code -> event.get("subject").asString().equals("enterprise:" + code));
    }
}
