package io.fireledger.benchmarks;

import com.github.f4b6a3.ulid.UlidCreator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ordinary cases over HTTP, each from its opening to the served decision by the people of the demo, one act a call; {@link
 * #ACTS} acts make a case. How long each kind of act took is printed beside.
 */
final class CaseOverHttp implements Arm {
    static final String ACTS_ARM = "acts of cases over HTTP";
    static final List<Integer> CALLERS = List.of(16);
    static final int ACTS = 12;

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DIGEST = "ab".repeat(32);

    private final int port;
    private final Load load;

    CaseOverHttp(int port, Load load) {
        this.port = port;
        this.load = load;
    }

    @Override
    public String name() {
        return ACTS_ARM;
    }

    @Override
    public Measure measure(int callers, Duration length) throws Exception {
        Map<String, String> tokens = new ConcurrentHashMap<>();
        for (String client : List.of("investigator-1", "legal-reviewer", "authority-head", "decision-maker")) {
            tokens.put(client, HttpCaller.token(port, client));
        }
        Map<String, ConcurrentLinkedQueue<Long>> took = new ConcurrentHashMap<>();
        Measure measure = load.run(number -> new People(tokens, took), callers, length);
        System.err.printf(
                Locale.ROOT, "%.1f cases/s; p99 in ms by act: %s%n", measure.perSecond() / ACTS, percentiles(took));
        return measure;
    }

    private static Map<String, String> percentiles(Map<String, ConcurrentLinkedQueue<Long>> took) {
        Map<String, String> figures = new LinkedHashMap<>();
        took.forEach((act, nanos) -> {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            figures.put(
                    act,
                    String.format(Locale.ROOT, "%.1f", sorted[(int) Math.floor(0.99 * (sorted.length - 1))] / 1e6));
        });
        return figures;
    }

    /** Those who bring one case after another to its decision. */
    private final class People implements Load.Caller {
        private final Map<String, HttpCaller> callers = new LinkedHashMap<>();
        private final Map<String, ConcurrentLinkedQueue<Long>> took;
        private int act;
        private String id = "";
        private String document = "";

        People(Map<String, String> tokens, Map<String, ConcurrentLinkedQueue<Long>> took) {
            this.took = took;
            tokens.forEach((client, token) ->
                    callers.put(client, new HttpCaller(port, token, () -> HttpCaller.get("/api/v1/cases"))));
        }

        @Override
        public void call() throws IOException {
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            switch (act) {
                case 0 -> id = text(post("investigator-1", "open", "/api/v1/cases", 201, opening(today)), "id");
                case 1 -> act("investigator-1", "evidence", evidence());
                case 2 -> act("investigator-1", "investigation-conclusion", conclusion(today));
                case 3 ->
                    document = text(
                            act(
                                    "investigator-1",
                                    "proposal-notice",
                                    "{\"outcome\":\"PENALTY\",\"facts\":\"违反规定吸烟\",\"reasons\":\"证据充分\"}"),
                            "document");
                case 4, 11 -> act("investigator-1", "services", service(today));
                case 5 -> act("investigator-1", "statements", "{\"points\":[\"系首次\"]}");
                case 6 ->
                    act(
                            "investigator-1",
                            "reverification",
                            "{\"answers\":[{\"point\":\"系首次\",\"adopted\":false,\"reason\":\"与事实不符\"}],"
                                    + "\"result\":\"维持\",\"changed\":false}");
                case 7 ->
                    act("investigator-1", "legal-reviews/submission", "{\"grounds\":[\"COMPLEX\"],\"note\":\"送审\"}");
                case 8 -> act("legal-reviewer", "legal-reviews", "{\"passed\":true,\"opinion\":\"程序合法\"}");
                case 9 -> act("authority-head", "collective-discussions", discussion());
                default ->
                    document = text(
                            act("decision-maker", "decisions", "{\"outcome\":\"PENALTY\",\"reasons\":\"事实清楚\"}"),
                            "document");
            }
            act = (act + 1) % ACTS;
        }

        private JsonNode act(String client, String what, String body) throws IOException {
            return post(client, what, "/api/v1/cases/" + id + "/" + what, 200, body);
        }

        private JsonNode post(String client, String what, String path, int status, String body) throws IOException {
            long start = System.nanoTime();
            byte[] answer = Objects.requireNonNull(callers.get(client)).ask(new HttpCaller.Post(path, body, status));
            took.computeIfAbsent(what, k -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - start);
            return JSON.readTree(answer);
        }

        private static String opening(LocalDate today) {
            return """
                    {"source":"OWN_FINDING","party":{"kind":"PERSON","person":{"id":"P-%s","name":"李某","capacity":"FULL"}},\
                    "division":"500103","suspected":"FPL-63-2","facts":"违反规定吸烟","openedOn":"%s",\
                    "handlers":["DEMO-INV-1","DEMO-INV-2"]}""".formatted(UlidCreator.getUlid(), today);
        }

        private static String evidence() {
            return """
                    {"kind":"SITE_RECORD","description":"现场检查笔录","sha256":"%064x","mediaType":"application/pdf",\
                    "obtainedAt":"%s","custodian":"李某"}""".formatted(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Instant.now());
        }

        private static String conclusion(LocalDate today) {
            return """
                    {"established":true,"facts":"违反规定吸烟","evidence":[1],\
                    "correction":{"kind":"DONE","measures":"当场熄灭"},\
                    "charges":[{"conduct":"FPL-63-2","violation":"FPL-63-2","actFrom":"%s","actUntil":"%s",\
                    "tier":"ORDINARY","sanctions":[{"kind":"FINE","amountFen":25000}]}]}""".formatted(today, today);
        }

        private String service(LocalDate today) {
            return """
                    {"document":"%s","recipient":"李某","method":"DIRECT","effectiveOn":"%s"}""".formatted(document, today);
        }

        private static String discussion() {
            return """
                    {"opinions":[{"member":"DEMO-DECIDE-1","agrees":true,"opinion":"同意"},\
                    {"member":"DEMO-HEAD-1","agrees":true,"opinion":"同意"}],\
                    "resolution":{"outcome":"PENALTY","sanctions":[[{"kind":"FINE","amountFen":25000}]]},\
                    "minutesSha256":"%s"}""".formatted(DIGEST);
        }

        private static String text(JsonNode answer, String field) {
            @Nullable JsonNode found = answer.get(field);
            return found == null ? "" : found.asString();
        }

        @Override
        public void close() throws IOException {
            for (HttpCaller caller : callers.values()) {
                caller.close();
            }
        }
    }
}
