package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.api.wiring.Aside;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Program and database are killed in the middle of a file; started again, it goes on, and no row is entered twice. */
@Aside
class ImportCrashStory {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS = 3_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    @Test
    void goesOnWhereItWasAndDoublesNothing() throws Exception {
        CsvFile file = CsvFile.ofEnterprises();
        Set<String> expected = new HashSet<>();
        for (int n = 0; n < ROWS; n++) {
            String code = City.unusedCreditCode();
            file.with(City.enterpriseBody(code));
            expected.add("enterprise:" + code);
        }
        ServerProcess server = ServerProcess.take();
        HttpResponse<String> taken = server.postFile(server.token("registrar"), "/imports/enterprises", file.text());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String path = "/imports/" + JSON.readTree(taken.body()).get("id").asString();
        JsonNode before = await(server, path, ROWS / 6);
        assertThat(before.has("finishedAt")).isFalse();
        server.kill();
        server = server.startAgain();
        JsonNode after = await(server, path, ROWS);
        assertThat(after.path("entered").asLong()).as(after.toString()).isEqualTo(ROWS);
        assertThat(enteredOnceEach(server)).containsAll(expected);
        server.leave();
    }

    private static JsonNode await(ServerProcess server, String path, long done) throws IOException {
        String token = server.token("registrar");
        for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
            JsonNode told = JSON.readTree(server.get(token, path).body());
            if (told.path("done").asLong() >= done && (done < ROWS || told.has("finishedAt"))) {
                return told;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        throw new AssertionError("the import does not go on");
    }

    private static Set<String> enteredOnceEach(ServerProcess server) throws IOException {
        String token = server.token("discipline-auditor");
        Set<String> subjects = new HashSet<>();
        long after = 0;
        for (JsonNode page = feed(server, token, after); !page.isEmpty(); page = feed(server, token, after)) {
            for (JsonNode event : page) {
                after = Long.parseLong(event.get("position").asString());
                if (event.get("type").asString().endsWith(".EnterpriseRegistered")) {
                    assertThat(subjects.add(event.get("subject").asString())).isTrue();
                }
            }
        }
        return subjects;
    }

    private static JsonNode feed(ServerProcess server, String token, long after) throws IOException {
        return JSON.readTree(server.get(token, "/feed?limit=200&after=" + after).body());
    }
}
