package io.fireledger.domain.kernel;

/** The number of a legal document, such as {@code 渝中消安检字〔2026〕第0001号}. */
public record DocumentNumber(String value) implements Value {
    public DocumentNumber {
        if (value.isBlank() || value.length() > 80) {
            throw new IllegalArgumentException("not a document number");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
