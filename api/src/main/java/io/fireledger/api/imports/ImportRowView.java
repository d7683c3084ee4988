package io.fireledger.api.imports;

import io.fireledger.application.imports.Imports.ListedRow;
import io.fireledger.application.imports.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
record ImportRowView(
        @Schema(description = "Where the row starts; the header is line 1", example = "17")
        long line,

        Outcome outcome,

        @Schema(
                description = "Identifier of what the row entered; absent where it was rejected",
                example = "V-01JW3Z5M8Q4T7X9B2C6D8F0G1H")
        @Nullable
        String id) {

    static ImportRowView of(ListedRow row) {
        return new ImportRowView(row.line(), row.outcome(), row.subject());
    }
}
