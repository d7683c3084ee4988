package io.fireledger.domain.kernel;

/** A code out of one of the dated code lists of the reference data, such as a venue's use or an officer's post. */
public record Code(String value) implements Value {
    public Code {
        if (!Shape.fits(value, "[A-Z][A-Z0-9_]{0,39}")) {
            throw new IllegalArgumentException("not a code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
