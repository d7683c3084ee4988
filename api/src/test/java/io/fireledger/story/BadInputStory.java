package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.story.CommandTable.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.node.ObjectNode;

/** What cannot be read is refused by field, in both languages, for every command; nothing of it is recorded. */
class BadInputStory {
    private static final Map<String, String> EDITIONS = Map.ofEntries(
            Map.entry("AdoptCalendarYear", "calendars"),
            Map.entry("AdoptDivisions", "divisions"),
            Map.entry("AdoptTerms", "terms"),
            Map.entry("AdoptCodeList", "code-lists"),
            Map.entry("AdoptStatutes", "statutes"),
            Map.entry("AdoptInspectionItems", "inspection-items"),
            Map.entry("AdoptCommitmentStandard", "standards"),
            Map.entry("AdoptClassification", "classification"),
            Map.entry("AdoptHazardCriteria", "hazard-criteria"),
            Map.entry("AdoptAutomaticGrant", "automatic-grants"),
            Map.entry("AdoptViolations", "violations"),
            Map.entry("AdoptDiscretionTiers", "discretion-tiers"),
            Map.entry("AdoptPenaltyLimits", "penalty-limits"),
            Map.entry("AdoptReviewThreshold", "review-thresholds"));

    private final RunningServer server = RunningServer.get();

    private Refused refuses(Command command, BodyPublisher body, String contentType) {
        return refuses(command, () -> body, contentType);
    }

    private Refused refuses(Command command, Supplier<BodyPublisher> body, String contentType) {
        Client client = server.client(command.client());
        return client.refused(language -> client.send(
                "POST", command.onNobody(), body.get(), "Content-Type", contentType, "Accept-Language", language));
    }

    private static Stream<DynamicTest> forEveryCommand(java.util.function.Consumer<Command> trial) {
        return CommandTable.all().stream()
                .map(command -> DynamicTest.dynamicTest(command.path(), () -> trial.accept(command)));
    }

    @TestFactory
    Stream<DynamicTest> noFieldIsTakenForWhatItIsNot() {
        return forEveryCommand(command -> command.faults()
                .forEach(fault -> server.client(command.client())
                        .refusedPost(command.onNobody(), fault.body())
                        .as(400, "body.invalid")
                        .inField(fault.field())));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoJsonObjectIsNoBody() {
        return forEveryCommand(command -> {
            for (String body : List.of("", "{", "{\"a\":1,\"a\":2}", command.body() + "{}", "[".repeat(5000))) {
                refuses(command, BodyPublishers.ofString(body), "application/json")
                        .as(400, "body.malformed")
                        .inField("body");
            }
            for (String body : List.of("[]", "7", "\"text\"", "null")) {
                refuses(command, BodyPublishers.ofString(body), "application/json")
                        .as(400, "body.invalid")
                        .inField("body");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> onlyJsonIsTaken() {
        return forEveryCommand(command -> {
            BodyPublisher body = BodyPublishers.ofString(command.body().toString());
            for (String type : List.of(
                    "application/xml", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
                refuses(command, body, type).as(415, "body.unsupported-type");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aBodyOfMoreThanAMegabyteIsNotRead() {
        byte[] large = new byte[1024 * 1024 + 1];
        Arrays.fill(large, (byte) ' ');
        return forEveryCommand(command -> {
            refuses(command, BodyPublishers.ofByteArray(large), "application/json")
                    .as(413, "body.too-large");
            refuses(command, () -> chunked(large), "application/json").as(413, "body.too-large");
        });
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsActedOn() {
        return forEveryCommand(command -> {
            if (!command.subject().isEmpty()) {
                Client client = server.client(command.client());
                client.refusedPost(command.onNobody(), command.body()).as(404, "subject.unknown");
                client.refusedPost(command.path().replace("{}", "no.such_id"), command.body())
                        .as(404, "subject.unknown");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenNothingIsDone() {
        return forEveryCommand(command -> server.stranger()
                .refusedPost(command.onNobody(), command.body())
                .as(401, "token.missing"));
    }

    @TestFactory
    Stream<DynamicTest> noEditionOfTheLawIsTakenInThatCannotBeRead() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:reference/**/*.json");
        return Stream.of(files)
                .map(file -> DynamicTest.dynamicTest(nameOf(file), () -> {
                    Client admin = server.client("system-admin");
                    String path = "admin/legal/" + EDITIONS.get(nameOf(file).split("-", 3)[1]);
                    ObjectNode edition = read(file);
                    for (String field : edition.propertyNames()) {
                        String wrong = edition.path(field).isNumber() ? "\"x\"" : "7";
                        for (ObjectNode body : List.of(
                                edition.deepCopy().without(field),
                                edition.deepCopy().putNull(field),
                                edition.deepCopy().setAll(City.body(field, RunningServer.json(wrong))))) {
                            admin.refusedPost(path, body)
                                    .as(400, "body.invalid")
                                    .inField(field);
                        }
                    }
                }));
    }

    private static String nameOf(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static ObjectNode read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return (ObjectNode) RunningServer.json(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void noCommandOfTheApiIsLeftOut() {
        Set<String> tried = CommandTable.all().stream()
                .map(command -> "/api/v1/" + command.path().replaceAll("H-[0-9A-Z]{26}|CQ-1:1|(?<=/)1(?=/)", "{}"))
                .collect(Collectors.toCollection(TreeSet::new));
        EDITIONS.values().forEach(edition -> tried.add("/api/v1/admin/legal/" + edition));
        Stream.of("permits", "acceptances", "rescission-notices")
                .forEach(withoutBody -> tried.add("/api/v1/venues/{}/" + withoutBody));
        // files, and what has no body: BadFileStory
        List.of("enterprises", "venues", "officers", "{}/cancellation")
                .forEach(path -> tried.add("/api/v1/imports/" + path));
        // of read models: RebuildStory and PoisonStory
        List.of("rebuilds", "parked/{}/retries", "parked/{}/discards")
                .forEach(act -> tried.add("/api/v1/admin/projections/{}/" + act));
        List.of("retries", "discards").forEach(act -> tried.add("/api/v1/admin/parked-reactions/{}/{}/" + act));
        Reply api = server.stranger().get("/v3/api-docs").is(200);
        Set<String> commands = api.json()
                .path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("post"))
                .map(path -> path.getKey().replaceAll("\\{[^}]*}", "{}"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).containsAll(commands);
    }
}
