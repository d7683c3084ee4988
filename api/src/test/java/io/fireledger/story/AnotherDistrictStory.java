package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.api.security.DemoClient;
import io.fireledger.story.CommandTable.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whoever works in another district, in whatever role, can do nothing to a subject here: to them it is unknown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnotherDistrictStory {
    private static final String WEIDU = "411002";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private final Map<String, Client> strangers = new HashMap<>();
    private Map<String, String> here = Map.of();

    @BeforeAll
    void somethingOfEachKindIsHere() {
        String enterprise = city.newEnterprise();
        String venue = city.newRestaurant(enterprise);
        city.commit(venue).is(201);
        here = Map.of(
                CommandTable.NO_ENTERPRISE,
                enterprise,
                CommandTable.NO_VENUE,
                venue,
                CommandTable.NO_INSPECTION,
                city.schedule(venue),
                CommandTable.NO_OFFICER,
                city.newInspector(City.YUZHONG),
                CommandTable.NO_AUTHORITY,
                City.YUZHONG,
                CommandTable.NO_CASE,
                Prosecution.ofUnit(city).open().id());
    }

    @TestFactory
    Stream<DynamicTest> nothingHereIsKnownToThem() {
        return CommandTable.all().stream()
                .filter(command -> here.containsKey(command.subject()))
                .map(command -> DynamicTest.dynamicTest(command.path(), () -> isUnknown(command)));
    }

    private void isUnknown(Command command) {
        Client stranger = strangers.computeIfAbsent(
                roleOf(command.client()), role -> server.bearing(server.tokens().ofDivision(role, WEIDU)));
        String path = command.path().replace("{}", here.getOrDefault(command.subject(), ""));
        Refused refused = stranger.refusedPost(path, command.body()).as(404, "subject.unknown");
        String named = command.path().equals("cases/{}/recusals") ? City.LI : here.getOrDefault(command.subject(), "?");
        assertThat(refused.english().text("detail")).contains(named);
    }

    private static String roleOf(String client) {
        return DemoClient.all().stream()
                .filter(one -> one.name().equals(client))
                .findFirst()
                .orElseThrow()
                .role()
                .name();
    }
}
