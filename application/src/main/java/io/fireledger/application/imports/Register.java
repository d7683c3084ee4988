package io.fireledger.application.imports;

import java.util.Locale;

/** What can be taken in by file. */
public enum Register {
    ENTERPRISES,
    VENUES,
    OFFICERS;

    /** The register as it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
