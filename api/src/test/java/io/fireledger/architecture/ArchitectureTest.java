package io.fireledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for the product, and is broken by what was planted to break it, and by nothing else there. */
@SuppressWarnings("NullAway.Init")
class ArchitectureTest {
    private static final String PRODUCT = "io.fireledger";
    private static final String PLANTED = "io.fireledger.architecture.planted";
    private static final Pattern WILDCARD = Pattern.compile("(?m)^import [\\w. ]+\\.\\*;");
    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();

    /** Which planted classes break which rule. */
    private static final Map<String, Set<String>> CAUGHT = Map.ofEntries(
            Map.entry(
                    "domainSeesOnlyJavaAndAxon",
                    Set.of("AsksTheDatabase", "UsesSpring", "KnowsJson", "KnowsHttp", "ReachesOutwards")),
            Map.entry("applicationNeverSeesProjectionsNorApi", Set.of("ReadsAProjection", "KnowsTheApi")),
            Map.entry("projectionsNeverSeeApplicationNorApi", Set.of("AsksTheApplication")),
            Map.entry("nobodyAsksTheTimeWithoutAClock", Set.of("LooksAtTheWall", "MakesAClock")),
            Map.entry("chanceComesFromOutside", Set.of("ThrowsDice", "KeepsASecretElsewhere")),
            Map.entry("aggregatesAreOfTheirPackage", Set.of("OpenAggregate", "AggregateElsewhere")),
            Map.entry("messagesAreRecordsInSealedFamilies", Set.of("OpenCommand", "LooseEvent", "ScatteredEvent")),
            Map.entry("everyRuleNamesItsLaw", Set.of("RuleWithoutLaw")),
            Map.entry("onlyAggregatesChange", Set.of("ChangesItself")),
            Map.entry("capabilitiesFormNoCycle", Set.of("NeedsTheVenue", "NeedsTheOfficer")),
            Map.entry("packagesAreNullMarked", Set.of("InAnUnmarkedPackage")),
            Map.entry("packagesAreNamedAfterCapabilities", Set.of("InAnUnmarkedPackage", "application.helpers.")),
            Map.entry("namesSayWhatThingsAre", Set.of("VenueManager")),
            Map.entry("nobodyUsesJackson2", Set.of("KnowsOldJson")));

    private static JavaClasses product;
    private static JavaClasses planted;

    @BeforeAll
    static void readTheClasses() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(PRODUCT);
        planted = new ClassFileImporter().importPackages(PLANTED);
    }

    static Set<String> rules() {
        return new TreeSet<>(new Rules(PRODUCT).all().keySet());
    }

    @Test
    void allModulesAreSeen() {
        for (String module : List.of("domain", "application", "projections", "api")) {
            assertThat(product.stream().filter(type -> type.getPackageName().startsWith(PRODUCT + "." + module)))
                    .hasSizeGreaterThan(20);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        assertThat(violations(new Rules(PRODUCT), rule, product)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesWhatIsPlanted(String rule) {
        List<String> details = violations(new Rules(PLANTED), rule, planted);
        Set<String> expected = CAUGHT.getOrDefault(rule, Set.of());
        assertThat(expected).as("violations planted for %s", rule).isNotEmpty();
        assertThat(expected)
                .allSatisfy(name ->
                        assertThat(details).anySatisfy(d -> assertThat(d).contains(name)));
        assertThat(details)
                .allSatisfy(d ->
                        assertThat(expected).anySatisfy(name -> assertThat(d).contains(name)));
    }

    private static List<String> violations(Rules rules, String rule, JavaClasses classes) {
        return Objects.requireNonNull(rules.all().get(rule))
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    @Test
    void importsNameWhatTheyImport() throws IOException {
        try (Stream<Path> files = Files.walk(MODULES)) {
            List<Path> sources = files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(200);
            for (Path source : sources) {
                assertThat(Files.readString(source)).as("%s", source).doesNotContainPattern(WILDCARD);
            }
        }
        assertThat("import java.util.*;").containsPattern(WILDCARD);
        assertThat("import static java.util.List.*;").containsPattern(WILDCARD);
    }
}
