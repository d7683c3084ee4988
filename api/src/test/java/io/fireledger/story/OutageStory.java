package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.api.wiring.Aside;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The database hangs, then dies: callers are told so in bounded time, readiness is down, and all comes back by itself. */
@Aside
class OutageStory {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String CODE = City.unusedCreditCode();
    private static final String ENTERPRISE = """
            {"creditCode":"%s","name":"某公司","kind":"COMPANY","divisionCode":"500103",
             "address":"某路1号","legalRepresentative":"某人"}""".formatted(CODE);
    private static final String ROLES_PATH = "/enterprises/" + CODE + "/safety-roles";
    private static final String ROLES = "{\"responsiblePerson\":\"某人\"}";

    @Test
    void tellsOfAnOutageAndRecovers() throws Exception {
        ServerProcess server = ServerProcess.take();
        String token = server.token("registrar");
        HttpResponse<String> registered = server.post(token, "/enterprises", ENTERPRISE, "enterprise");
        assertThat(registered.statusCode()).as(registered.body()).isIn(201, 409);
        untilRead(server, token, 0);
        long version = version(server, token);

        Runnable goOn = server.haltDatabase();
        long start = System.nanoTime();
        HttpResponse<String> hanging = server.post(token, ROLES_PATH, ROLES, "hanging");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(hanging.statusCode()).as(hanging.body()).isEqualTo(503);
        assertThat(rule(hanging)).isIn("store.unavailable", "command.outcome-unknown");
        assertThat(hanging.headers().firstValue("Retry-After")).isPresent();
        assertThat(server.readiness()).isEqualTo(503);
        goOn.run();
        assertThat(untilStored(server, token, "hanging")).isEqualTo(version + 1);

        server.killDatabase();
        HttpResponse<String> dead = server.post(token, ROLES_PATH, ROLES, "dead");
        assertThat(dead.statusCode()).as(dead.body()).isIn(200, 503);
        assertThat(untilStored(server, token, "dead")).isEqualTo(version + 2);
        untilRead(server, token, version + 2);
        server.leave();
    }

    /** As it is read; less than any version where it is not, or not yet. */
    private static long version(ServerProcess server, String token) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(server.get(token, "/enterprises/" + CODE).body())
                .path("version")
                .asLong(-1);
    }

    /** Repeats the request with its key until it is answered; the version it was stored as. */
    private static long untilStored(ServerProcess server, String token, String key) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (System.nanoTime() < deadline) {
            HttpResponse<String> answer = server.post(token, ROLES_PATH, ROLES, key);
            if (answer.statusCode() == 200) {
                return JsonMapper.builder()
                        .build()
                        .readTree(answer.body())
                        .get("version")
                        .asLong();
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new AssertionError("the server did not recover");
    }

    /** The read side comes back by itself too. */
    private static void untilRead(ServerProcess server, String token, long version) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (version(server, token) < version) {
            assertThat(System.nanoTime()).as("the read side did not recover").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static String rule(HttpResponse<String> problem) {
        JsonNode body = JsonMapper.builder().build().readTree(problem.body());
        return body.get("rule").asString();
    }
}
