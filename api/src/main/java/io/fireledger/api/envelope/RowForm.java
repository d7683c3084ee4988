package io.fireledger.api.envelope;

import io.fireledger.application.imports.Register;
import io.fireledger.application.imports.RowIntake;

/** How a row of a register's file is read: as the body of the POST that enters one. */
public interface RowForm<T extends Record> {
    Register register();

    /** What the POST takes; its fields are the columns. */
    Class<T> body();

    /** @param ulid the identifier of what has none of its own: that of the row */
    RowIntake.Entry entry(T body, String ulid);
}
