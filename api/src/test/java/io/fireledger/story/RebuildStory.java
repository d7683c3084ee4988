package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An operator has the read models built anew; nobody who reads notices. */
class RebuildStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private final Client operator = server.client("system-admin");

    @Test
    void readsGoOnAndTheContentIsTheSame() {
        String venue = city.newPermittedRestaurant();
        city.registrar().get("venues/" + venue, "Min-Position", Long.toString(server.head()));
        JsonNode first = rebuilt(venue);
        JsonNode second = rebuilt(venue);
        assertThat(second.path("number").asLong())
                .isEqualTo(first.path("number").asLong() + 1);
        if (first.path("position").asLong() == second.path("position").asLong()) {
            assertThat(second.path("hashes")).isEqualTo(first.path("hashes"));
        }
        assertThat(second.path("hashes").path("venue").asString()).hasSize(64);
        assertThat(second.path("startedBy").asString()).isNotBlank();
        String other = city.newRestaurant();
        city.registrar()
                .get("venues/" + other, "Min-Position", Long.toString(server.head()))
                .is(200);
        Reply progress = operator.get("/actuator/projections").is(200);
        assertThat(progress.texts("projections", "name")).contains("venue", "event-log");
    }

    @Test
    void isRefusedWhileOneIsUnderWayAndOfWhatThereIsNot() throws SQLException {
        long next = operator.get("admin/projections/authority")
                        .is(200)
                        .at("builds/0/number")
                        .asLong()
                + 1;
        try (Connection held =
                Objects.requireNonNull(server.owner().getDataSource()).getConnection()) {
            held.setAutoCommit(false);
            try (Statement lock = held.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(hashtextextended(current_schema() || '/authority." + next
                        + "', 0))");
            }
            operator.post("admin/projections/authority/rebuilds", City.body()).is(202);
            operator.refusedPost("admin/projections/authority/rebuilds", City.body())
                    .as(409, "projection.rebuild-running");
            assertThat(operator.get("admin/projections/authority").at("builds").size())
                    .as("no third build was begun")
                    .isEqualTo(next + 1);
        }
        operator.refusedPost("admin/projections/nowhere/rebuilds", City.body()).as(404, "subject.unknown");
        operator.refusedPost("admin/projections/Authority/rebuilds", City.body())
                .as(404, "subject.unknown");
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!operator.get("admin/projections/authority")
                .text("builds.0.state")
                .equals("SERVING")) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    /** The build that serves when it is over. */
    private JsonNode rebuilt(String venue) {
        Reply begun =
                operator.post("admin/projections/venue/rebuilds", City.body()).is(202);
        long number = begun.at("builds/0/number").asLong();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            city.registrar().get("venues/" + venue).is(200);
            Optional<JsonNode> serving = operator.get("admin/projections/venue")
                    .is(200)
                    .at("builds")
                    .valueStream()
                    .filter(build -> build.path("state").asString().equals("SERVING"))
                    .findFirst();
            if (serving.orElseThrow().path("number").asLong() == number) {
                return serving.orElseThrow();
            }
            assertThat(Instant.now()).isBefore(end);
        }
    }
}
