package io.fireledger.story;

import com.nimbusds.jose.jwk.RSAKey;
import io.fireledger.api.wiring.DemoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one demo server, as the stories see it. It is asked over HTTP alone; the database is looked into only for what HTTP
 * does not show.
 */
final class RunningServer {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DemoServer server;
    private final ConfigurableApplicationContext context;
    private final URI root;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private RunningServer(DemoServer server) {
        this.server = server;
        this.context = server.context();
        this.root = URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static final class Started {
        private static final RunningServer SERVER = new RunningServer(DemoServer.get());
    }

    static RunningServer get() {
        return Started.SERVER;
    }

    /** Another server with a database of its own, for what would change everybody else's: {@link #stop} it. */
    static RunningServer start(Class<?> program, String... settings) {
        return new RunningServer(DemoServer.start(program, settings));
    }

    void stop() {
        server.stop();
    }

    /** A demo client with a token of its own. */
    Client client(String name) {
        return clients.computeIfAbsent(name, n -> new Client(this, tokenOf(n)));
    }

    /** Someone with that token. */
    Client bearing(String token) {
        return new Client(this, token);
    }

    /** Someone without a token. */
    Client stranger() {
        return new Client(this, "");
    }

    private String tokenOf(String client) {
        String credentials = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        Reply reply = send(request("/oauth2/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        return reply.is(200).json().path("access_token").asString();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE);
    }

    /** The lines of an answer as they come. */
    HttpResponse<Stream<String>> lines(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Tokens signed as the demo signs its own. */
    Tokens tokens() {
        return tokensSignedWith(context.getBean(RSAKey.class));
    }

    Tokens tokensSignedWith(RSAKey key) {
        return new Tokens(key, "http://localhost:" + context.getEnvironment().getRequiredProperty("server.port"));
    }

    /** Position of the last event in the store itself, ahead of every read model. */
    long head() {
        return Objects.requireNonNull(
                database().queryForObject("select position from event_head", Long.class), "no head");
    }

    /** Waits until a policy has reacted to the events up to there. */
    void awaitPolicy(String name, long position) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Long reached = null;
        while (reached == null || reached < position) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name + " stands at " + reached);
            }
            LockSupport.parkNanos(20_000_000);
            reached = database()
                    .queryForObject(
                            "select (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint from token_entry"
                                    + " where processor_name = ?",
                            Long.class,
                            name);
        }
    }

    JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }

    /** The database as its owner sees it, whom no trigger stops: for what must never happen. */
    JdbcTemplate owner() {
        FlywayConnectionDetails login = context.getBean(FlywayConnectionDetails.class);
        return new JdbcTemplate(new DriverManagerDataSource(
                Objects.requireNonNull(login.getJdbcUrl()) + "&options=-c%20session_replication_role=replica",
                Objects.requireNonNull(login.getUsername()),
                Objects.requireNonNullElse(login.getPassword(), "")));
    }

    /** A part of the server, for what no caller can do, such as to let time pass. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
