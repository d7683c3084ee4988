package io.fireledger.api.envelope;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The two languages of this system: Chinese unless English is asked for first. */
public final class Language {
    private static final List<String> SPOKEN = List.of("zh", "en");

    private Language() {}

    public static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(l -> SPOKEN.contains(l.getLanguage()))
                .findFirst()
                .map(l -> l.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE)
                .orElse(Locale.CHINESE);
    }
}
