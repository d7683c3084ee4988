package io.fireledger.projections.eventlog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each type of event is called, and the sentence that sums one up, in Chinese and in English. */
public final class Labels {
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9.]+)}");

    private final Properties chinese = load("labels.properties");
    private final Properties english = load("labels_en.properties");

    public String label(String type, Locale locale) {
        return texts(locale).getProperty(type, type);
    }

    /** The type's sentence with the payload's own words in it; its label where it has none. */
    String summary(String type, Map<String, Object> payload, Locale locale) {
        String sentence = texts(locale).getProperty(type + ".summary");
        if (sentence == null) {
            return label(type, locale);
        }
        Matcher field = FIELD.matcher(sentence);
        return field.replaceAll(match -> Matcher.quoteReplacement(text(at(payload, match.group(1)))));
    }

    boolean knows(String type, Locale locale) {
        return texts(locale).containsKey(type);
    }

    private static @Nullable Object at(Map<?, ?> payload, String path) {
        Object found = payload;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Labels::text).collect(Collectors.joining(", "));
        }
        return value == null ? "–" : value.toString();
    }

    private Properties texts(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    private static Properties load(String file) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                java.util.Objects.requireNonNull(Labels.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
