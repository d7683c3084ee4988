package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.Value;
import java.util.regex.Pattern;

/** What was done, whatever norm it falls under: the code of a checklist item, else that of the violation. */
public record Conduct(String value) implements Value {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Za-z0-9_-]{0,39}");

    public Conduct {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a conduct");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
