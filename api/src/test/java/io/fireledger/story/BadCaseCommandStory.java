package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.story.CommandTable.Command;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every command of a case when it must not be: too early, too late, on a version gone by, by whom it is not for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCaseCommandStory {
    private static final String ACTS = "cases/{}/";

    /** What a case that was only just opened is open to. */
    private static final Set<String> AT_ONCE = Set.of(
            "handlers",
            "recusals",
            "jurisdiction-disputes",
            "termination",
            "evidence",
            "investigation-conclusion",
            "transfers",
            "public-security-referrals",
            "authority-transfers",
            "adviser-opinions");

    /** What a case whose investigation was ended is open to. */
    private static final Set<String> AFTER_ITS_END = Set.of("recusals", "closure", "reopening");

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private String opened = "";
    private String ended = "";

    @BeforeAll
    void oneCaseIsOpenAndOneHasEnded() {
        opened = Prosecution.ofUnit(city).open().id();
        Prosecution story = Prosecution.ofUnit(city).open().evidence();
        story.act(city.head(), "termination", City.body("ground", "NO_ACT", "reason", "没有违法事实"));
        ended = story.id();
    }

    private static Stream<DynamicTest> forEveryAct(Set<String> but, Consumer<Command> trial) {
        return CommandTable.all().stream()
                .filter(command -> command.path().startsWith(ACTS))
                .filter(command -> !but.contains(command.path().substring(ACTS.length())))
                .map(command -> DynamicTest.dynamicTest(command.path(), () -> trial.accept(command)));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsDoneBeforeItsTurn() {
        return forEveryAct(AT_ONCE, command -> isOutOfOrder(command, opened));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsDoneOnceTheCaseHasEnded() {
        return forEveryAct(AFTER_ITS_END, command -> isOutOfOrder(command, ended));
    }

    /** Refused by a rule that names its article. */
    private void isOutOfOrder(Command command, String id) {
        Refused refused =
                server.client(command.client()).refusedPost(command.path().replace("{}", id), command.body());
        refused.as(422, refused.english().text("rule"));
        assertThat(refused.english().at("basis").size())
                .as(refused.english().text())
                .isPositive();
    }

    @TestFactory
    Stream<DynamicTest> nothingIsDoneOnAVersionGoneBy() {
        return forEveryAct(
                Set.of(),
                command -> server.client(command.client())
                        .refusedPost(command.path().replace("{}", opened), command.body(), "If-Match", "\"999\"")
                        .as(412, "version.stale"));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsDoneByWhomItIsNotFor() {
        return forEveryAct(Set.of(), command -> {
            for (String client : List.of("discipline-auditor", "hotline", "partner", "system-admin")) {
                assertThat(server.client(client)
                                .post(command.path().replace("{}", opened), command.body())
                                .is(403)
                                .text("rule"))
                        .isEqualTo("role.missing");
            }
        });
    }

    /** Whose reach covers the place, but who is of another agency. */
    @TestFactory
    Stream<DynamicTest> nothingIsDoneForAnotherAgency() {
        String officer = city.newInspector("CQ-XF");
        Set<String> ofWhoever = Set.of("recusals", "jurisdiction-designations");
        return forEveryAct(ofWhoever, command -> {
            Client stranger = server.bearing(server.tokens().ofOfficer(role(command.client()), officer, "CQ-XF"));
            Refused refused = stranger.refusedPost(command.path().replace("{}", opened), command.body());
            refused.as(422, refused.english().text("rule"));
        });
    }

    private static String role(String client) {
        return client.replaceFirst("-[0-9]$", "").replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
