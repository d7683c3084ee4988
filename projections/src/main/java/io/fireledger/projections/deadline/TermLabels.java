package io.fireledger.projections.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What each kind of legal term is called, in Chinese and in English. */
public final class TermLabels {
    private static final Properties CHINESE = load("terms.properties");
    private static final Properties ENGLISH = load("terms_en.properties");

    private TermLabels() {}

    /** The code itself where it has no name. */
    public static String label(String kind, Locale locale) {
        return (locale.getLanguage().equals("en") ? ENGLISH : CHINESE).getProperty(kind, kind);
    }

    private static Properties load(String file) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TermLabels.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
