package io.fireledger.domain.venue;

/** What came of the party's right to state its case (Licensing Law 7). */
public enum StatementOutcome {
    STATED,
    /** The party said that it states nothing. */
    WAIVED,
    /** The party let the time for it pass. */
    LAPSED
}
