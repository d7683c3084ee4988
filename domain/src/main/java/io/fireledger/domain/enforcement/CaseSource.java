package io.fireledger.domain.enforcement;

/** From what a case was opened. */
public enum CaseSource {
    /** An inspection on record. */
    INSPECTION,
    /** Somebody's report. */
    REPORT,
    /** Another body handed it over. */
    TRANSFER,
    /** The agency came upon it. */
    OWN_FINDING
}
