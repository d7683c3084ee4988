package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.Value;

/** What was done, whatever norm it falls under: the code of a checklist item, else that of the violation. */
public record Conduct(String value) implements Value {
    public Conduct {
        if (!value.matches("[A-Z][A-Za-z0-9_-]{0,39}")) {
            throw new IllegalArgumentException("not a conduct");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
