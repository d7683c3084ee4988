package io.fireledger.domain.kernel;

/** A division of GB/T 2260, six digits; {@code 000000} is the whole country. */
public record DivisionCode(String value) implements Value {
    public static final DivisionCode NATION = new DivisionCode("000000");

    public DivisionCode {
        if (!Shape.fits(value, "[0-9]{6}")) {
            throw new IllegalArgumentException("not a division code");
        }
    }

    /** Whether {@code other} lies in this division: it shares this code without its trailing pairs of noughts. */
    public boolean covers(DivisionCode other) {
        return other.value.startsWith(value.replaceFirst("(00)+$", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
