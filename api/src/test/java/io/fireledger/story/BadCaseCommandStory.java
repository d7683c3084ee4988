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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

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

    /** What a body holds within is told by its path. */
    @TestFactory
    Stream<DynamicTest> whatIsMissingWithinABodyIsNamed() {
        ObjectNode opening = Prosecution.ofUnit(city).opening();
        Prosecution story = Prosecution.ofUnit(city).fined(2_000_000, "ORDINARY");
        ObjectNode conclusion = story.conclusion();
        ObjectNode discussion = story.discussion();
        ObjectNode answers = story.answers("出口当日已清理");
        ObjectNode evidence = story.evidenceBody();
        evidence.set(
                "monitoring",
                City.body("place", "大厅", "placePublished", true, "legallyReviewed", true)
                        .put("technicallyReviewed", true)
                        .put("contentReviewed", true));
        ObjectNode ofPerson = opening.deepCopy();
        ofPerson.set("party", City.body("kind", "PERSON", "person", City.body("name", "李雷")));
        return Stream.of(
                        without("cases", opening, "party.kind"),
                        without("cases", ofPerson, "party.person.name"),
                        without("evidence", evidence, "monitoring.place"),
                        without("evidence", evidence, "monitoring.contentReviewed"),
                        without("investigation-conclusion", conclusion, "charges[0].conduct"),
                        without("investigation-conclusion", conclusion, "charges[0].violation"),
                        without("investigation-conclusion", conclusion, "charges[0].actFrom"),
                        without("investigation-conclusion", conclusion, "charges[0].actUntil"),
                        without("investigation-conclusion", conclusion, "charges[0].sanctions"),
                        without("investigation-conclusion", conclusion, "charges[0].sanctions[0].kind"),
                        without("investigation-conclusion", conclusion, "correction.kind"),
                        without("investigation-conclusion", conclusion, "correction.measures"),
                        without("reverification", answers, "answers[0].point"),
                        without("reverification", answers, "answers[0].adopted"),
                        without("collective-discussions", discussion, "opinions[0].member"),
                        without("collective-discussions", discussion, "opinions[0].agrees"),
                        without("collective-discussions", discussion, "opinions[0].opinion"),
                        without("collective-discussions", discussion, "resolution.outcome"))
                .flatMap(tests -> tests);
    }

    /** Left out, null, and of no kind at all. */
    private Stream<DynamicTest> without(String act, ObjectNode body, String field) {
        String pointer = "/" + field.replace("[", "/").replace("]", "").replace(".", "/");
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        return Stream.of("left out", "null", "{\"x\":7}")
                .map(how -> DynamicTest.dynamicTest(field + " " + how, () -> {
                    ObjectNode faulty = body.deepCopy();
                    ObjectNode holder = (ObjectNode) faulty.at(pointer.substring(0, last));
                    if (how.equals("left out")) {
                        holder.remove(name);
                    } else {
                        holder.set(name, RunningServer.json(how));
                    }
                    String path = act.equals("cases") ? act : "cases/" + opened + "/" + act;
                    Client client = act.equals("collective-discussions") ? city.head() : city.investigator();
                    client.refusedPost(path, faulty).as(400, "body.invalid").inField(field);
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "cases?state=PERHAPS, state",
        "cases?violation=a b, violation",
        "cases?division=5, division",
        "cases?officer=a b, officer",
        "cases?creditCode=no-code, creditCode",
        "cases?person=P-1, person",
        "cases?venue=nowhere, venue",
        "cases?from=2026-02-30, from",
        "cases?until=today, until",
        "cases?cursor=abc, cursor",
        "cases?limit=201, limit",
        "cases/statistics?by=COLOUR, by",
        "cases/statistics?tier=HUGE, tier",
        "cases/statistics?authority=a b, authority",
        "cases/statistics?cursor=abc, cursor"
    })
    void aParameterThatIsNone(String path, String parameter) {
        city.investigator()
                .refusedGet(path.replace(" ", "%20"))
                .as(400, "parameter.invalid")
                .inField(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99", "x", "1.5", "99999999999"})
    void aPieceOfEvidenceThatIsNone(String number) {
        Refused refused = city.investigator()
                .refusedPost("cases/" + opened + "/evidence/" + number + "/exclusion", City.body("reason", "非法取得"));
        assertThat(refused.english().status()).as(refused.english().text()).isIn(404, 422);
        refused.as(refused.english().status(), refused.english().text("rule"));
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
