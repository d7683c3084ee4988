package io.fireledger.application.imports;

import io.fireledger.domain.kernel.AggregateId;
import java.util.List;
import java.util.Map;

/** Reads a row as the POST of the same register reads its body, and says what a failure means for the row. */
public interface RowIntake {
    /**
     * What a row asks for.
     *
     * @param cells by column; blank ones left out
     * @param ulid the identifier of what has none of its own: that of the row
     * @throws RuntimeException as the POST would
     */
    Entry entry(Register register, Map<String, String> cells, String ulid);

    /** Why the row was not entered; never empty. */
    List<Refusal> refusals(RuntimeException failure);

    /**
     * A command and where it goes.
     *
     * @param isNamedByRow whether the target's identifier is that of the row, so that nothing but the same row can hold it
     */
    record Entry(Object command, AggregateId target, String location, boolean isNamedByRow) {}
}
