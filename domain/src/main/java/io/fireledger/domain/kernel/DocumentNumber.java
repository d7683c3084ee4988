package io.fireledger.domain.kernel;

import java.util.regex.Pattern;

/** The number of a legal document, such as {@code 渝中消安检字〔2026〕第0001号}; no invisible characters. */
public record DocumentNumber(String value) implements Value {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

    public DocumentNumber {
        if (value.isBlank() || value.length() > 80 || INVISIBLE.matcher(value).find()) {
            throw new IllegalArgumentException("not a document number");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
