package io.fireledger.application.imports;

import io.fireledger.domain.kernel.Value;

/** One file handed in: {@code IMP-<ULID>}. */
public record ImportId(String value) implements Value {
    public ImportId {
        if (!value.matches("IMP-[0-9A-HJKMNP-TV-Z]{26}")) {
            throw new IllegalArgumentException("not an identifier of an import");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
