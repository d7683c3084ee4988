package io.fireledger.application.imports;

/** What can become of a row. */
public enum Outcome {
    ENTERED,
    /** The same row had been entered by an earlier import. */
    UNCHANGED,
    REJECTED
}
