package io.fireledger.api.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caller reads: the sentences of {@code problems.properties} (Chinese) and {@code problems_en.properties}. */
final class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9]|\\*)}");
    private static final String UNNAMED = "—";

    private final ResourceBundle texts;

    private Sentences(ResourceBundle texts) {
        this.texts = texts;
    }

    static Sentences in(Locale language) {
        Locale locale = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return new Sentences(ResourceBundle.getBundle(
                "problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    boolean knows(String code) {
        return code.contains(".")
                && !code.startsWith("reason.")
                && texts.containsKey(code)
                && texts.containsKey(code + ".title");
    }

    String title(String code) {
        return text(code + ".title", text("unworded.title", code));
    }

    /** The sentence of the code, naming the values in their order; {@code {*}} names all. */
    String detail(String code, List<String> values) {
        return filled(text(code, text("unworded", code)), values);
    }

    String reason(String reason, List<String> values) {
        return filled(text("reason." + reason, reason), values);
    }

    /** What a kind of subject is called. */
    String kind(String type) {
        return text("kind." + type, type);
    }

    private String text(String key, String otherwise) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException missing) {
            return otherwise;
        }
    }

    private static String filled(String sentence, List<String> values) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            if (place.group(1).equals("*")) {
                return Matcher.quoteReplacement(String.join(", ", values));
            }
            int i = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(i < values.size() ? values.get(i) : UNNAMED);
        });
    }
}
