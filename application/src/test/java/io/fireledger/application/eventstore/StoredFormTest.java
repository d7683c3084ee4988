package io.fireledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** The golden file of every type of event: its stored bytes, followed by a line feed. They are never edited. */
class StoredFormTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "events");

    private final EventSerializer serializer = new EventSerializer();

    static List<Object> samples() {
        return EventSamples.all();
    }

    @Test
    void everyFamilyOfEventsInTheDomainHasNames() throws Exception {
        List<Class<?>> events = familiesOfTheDomain()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .toList();
        assertThat(events).isNotEmpty();
        assertThat(EventTypes.all().values()).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void noTwoTypesShareAName() throws Exception {
        long types = familiesOfTheDomain()
                .mapToLong(family -> family.getPermittedSubclasses().length)
                .sum();
        assertThat(EventTypes.all()).hasSize((int) types);
    }

    @Test
    void everyTypeHasOneSample() {
        assertThat(samples())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        List.copyOf(EventTypes.all().values()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsLeftOutOfASample(Object sample) {
        assertThat(gaps(sample)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theStoredBytesAreThoseOfTheGoldenFile(Object sample) throws IOException {
        SerializedObject<byte[]> stored = serializer.serialize(sample, byte[].class);
        Path file = goldenFile(stored.getType().getName(), stored.getType().getRevision());
        String bytes = new String(stored.getData(), StandardCharsets.UTF_8);
        assertThat(file)
                .as("golden file of %s, to hold: %s", stored.getType().getName(), bytes)
                .exists();
        assertThat(Files.readString(file)).isEqualTo(bytes + "\n");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theGoldenFileIsReadBackAsTheSameEvent(Object sample) throws IOException {
        String type = EventTypes.nameOf(sample.getClass()).orElseThrow();
        String revision = EventTypes.revisionOf(sample.getClass());
        assertThat(GoldenFiles.read(goldenFile(type, revision), type, revision, Upcasters.chain()))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatMayBeMissingIsLeftOutAndReadBackAsMissing(Object sample) throws Exception {
        Object bare = withoutOptionalParts(sample);
        SerializedObject<byte[]> stored = serializer.serialize(bare, byte[].class);
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8)).doesNotContain("null");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(bare);
    }

    @Test
    void everyGoldenFileOfWhateverRevisionIsReadToday() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(EventTypes.all().size());
            for (Path file : all) {
                String[] name = String.valueOf(file.getFileName())
                        .replaceFirst("\\.json$", "")
                        .split("@", 2);
                String type =
                        String.valueOf(Objects.requireNonNull(file.getParent()).getFileName()) + "." + name[0];
                String revision = name.length == 1 ? "1" : name[1];
                Class<?> today =
                        EventTypes.classOf(type).orElseThrow(() -> new AssertionError("no such type: " + file));
                assertThat(GoldenFiles.read(file, type, revision, Upcasters.chain()))
                        .isInstanceOf(today);
            }
        }
    }

    @Test
    void fieldsOfALaterProgramAreReadOver() throws IOException {
        Path golden = goldenFile("venue.VenueOpened", "1");
        String later = Files.readString(golden).replaceFirst("\\{", "{\"addedLater\":[1],");
        assertThat(GoldenFiles.read(
                        later.getBytes(StandardCharsets.UTF_8), "venue.VenueOpened", "1", Upcasters.chain()))
                .isEqualTo(GoldenFiles.read(golden, "venue.VenueOpened", "1", Upcasters.chain()));
    }

    private static Path goldenFile(String type, String revision) {
        String[] name = type.split("\\.", 2);
        return GOLDEN.resolve(name[0]).resolve(name[1] + (revision.equals("1") ? "" : "@" + revision) + ".json");
    }

    private static Stream<Class<?>> familiesOfTheDomain() throws IOException {
        Resource[] classes = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:io/fireledger/domain/**/*Event.class");
        return Stream.of(classes)
                .<Class<?>>map(found -> ClassUtils.resolveClassName(className(found), null))
                .filter(Class::isSealed);
    }

    private static String className(Resource found) {
        try {
            String url = found.getURL().toString();
            return url.substring(url.indexOf("io/fireledger/"), url.length() - ".class".length())
                    .replace('/', '.');
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Names of the components, at any depth, that hold nothing. */
    private static List<String> gaps(Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? List.of("[]")
                    : list.stream().flatMap(e -> gaps(e).stream()).toList();
        }
        if (!value.getClass().isRecord()) {
            return List.of();
        }
        return Stream.of(value.getClass().getRecordComponents())
                .flatMap(component -> Optional.ofNullable(get(component, value))
                        .map(held -> gaps(held).stream().map(gap -> component.getName() + "." + gap))
                        .orElseGet(() -> Stream.of(component.getName())))
                .toList();
    }

    private static Object withoutOptionalParts(Object record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        ? null
                        : get(component, record))
                .toArray();
        Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static @Nullable Object get(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
