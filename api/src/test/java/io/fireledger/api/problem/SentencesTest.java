package io.fireledger.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    /** Every text that looks like a code and is none, since codes of terms look the same. */
    private static final Set<String> NO_REJECTIONS = Set.of(
            "venue.commitment-verification",
            "venue.materials",
            "major-hazard.opinion",
            "major-hazard.notice",
            "major-hazard.panel",
            "officer.post-rotation",
            "officer.restriction-statute-leading",
            "officer.restriction-statute-other",
            "officer.restriction-reform-leading",
            "officer.restriction-reform-other",
            "service.public-notice",
            "venue.check",
            "venue.check-decision",
            "venue.bar-fraud",
            "venue.rescission-statement",
            "venue.bar-false-material",
            "inspection.due",
            "inspection.order-service",
            "inspection.recheck",
            "enforcement.decision",
            "enforcement.decision-service",
            "enforcement.hearing-notice",
            "enforcement.hearing-request",
            "enforcement.on-the-spot-filing",
            "enforcement.payment",
            "enforcement.reconsideration",
            "enforcement.litigation",
            "enforcement.preservation",
            "enforcement.statement",
            "enforcement.transfer-answer",
            "enforcement.transfer-decision",
            "enforcement.transfer-exhibits",
            "enforcement.transfer-objection",
            "enforcement.transfer-reconsideration",
            "enforcement.transfer-sending",
            "fireledger.shared-store",
            "fireledger.sweep",
            "unworded.title");

    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_en.properties"})
    void wordsEveryCodeOfTheSources(String file) {
        Properties sentences = load(file);
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(40);
        assertThat(codes)
                .filteredOn(code -> !sentences.containsKey(code) || !sentences.containsKey(code + ".title"))
                .isEmpty();
    }

    @Test
    void saysTheSameInBothLanguages() {
        Properties chinese = load("problems.properties");
        Properties english = load("problems_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(chinese.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_en.properties"})
    void isDocumented(String file) throws IOException {
        String document = Files.readString(root().resolve("docs/problems.md"));
        Properties sentences = load(file);
        assertThat(sentences.stringPropertyNames())
                .filteredOn(key -> !key.matches("(reason|kind)\\..*") && !key.startsWith("unworded"))
                .allSatisfy(key -> assertThat(document).contains(sentences.getProperty(key)));
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{.}").matcher(sentence);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(SentencesTest.class.getResourceAsStream("/" + file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of("domain", "application", "api/src/main/java/io/fireledger/api/problem")) {
            Path sources = module.contains("/") ? root().resolve(module) : root().resolve(module + "/src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(f -> f.toString().endsWith(".java")).forEach(f -> collect(f, codes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        codes.removeAll(NO_REJECTIONS);
        for (String type : List.of("authority", "enterprise", "inspection", "officer", "venue")) {
            codes.add(type + ".exists");
        }
        return codes;
    }

    private static void collect(Path source, Set<String> codes) {
        try {
            Matcher matcher = CODE.matcher(Files.readString(source));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("domain")) ? here : Objects.requireNonNull(here.getParent());
    }
}
