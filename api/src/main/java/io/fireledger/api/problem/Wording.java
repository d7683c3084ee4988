package io.fireledger.api.problem;

import io.fireledger.application.imports.Refusal;
import java.util.List;
import java.util.Locale;

/** Words, in the language of whoever asks, why a row of a file was not entered. */
public final class Wording {
    private Wording() {}

    public static String of(Refusal refusal, Locale language) {
        Sentences sentences = Sentences.in(language);
        String reason = refusal.reason();
        if (reason != null) {
            return sentences.reason(reason, refusal.values());
        }
        List<String> values = refusal.values();
        return sentences.detail(
                refusal.code(),
                refusal.code().equals("subject.unknown")
                        ? List.of(sentences.kind(values.get(0)), values.get(1))
                        : values);
    }
}
