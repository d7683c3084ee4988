package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Value;
import java.util.regex.Pattern;

/**
 * A violation in the catalogue: the letters of its source, then paragraph by paragraph where it stands there. {@code
 * FPL-58-1-4a} is the Fire Protection Law, article 58, paragraph 1, item 4, first case; a {@code p} at the end is what the
 * same norm says of the persons responsible.
 */
public record ViolationCode(String value) implements Value {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,10}(-[0-9]{1,3}[a-z]{0,2}){1,4}");

    public ViolationCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a violation");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
