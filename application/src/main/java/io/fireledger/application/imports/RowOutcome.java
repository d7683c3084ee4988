package io.fireledger.application.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param name of the row; null where it has too few or too many cells to have one
 * @param subject identifier of what the row entered; null where it was rejected
 * @param position of its last event; 0 where it was rejected
 * @param refusals why it was rejected; empty where it was not
 * @param cells as they were handed in, where it was rejected; else none
 */
record RowOutcome(
        long line,
        @Nullable UUID name,
        Outcome kind,
        @Nullable String subject,
        long position,
        List<Refusal> refusals,
        List<String> cells) {

    static RowOutcome rejected(CsvRow row, @Nullable UUID name, List<Refusal> refusals) {
        return new RowOutcome(row.line(), name, Outcome.REJECTED, null, 0, refusals, row.cells());
    }
}
