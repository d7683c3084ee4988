package io.fireledger.domain.enforcement;

/** What becomes of what was preserved (Penalty Law 56). */
public enum DisposalKind {
    /** Given back. */
    RETURNED,
    /** Copied or photographed, then given back. */
    RECORDED_AND_RETURNED,
    /** Seized under a decision of its own. */
    SEIZED,
    /** Confiscated by the decision. */
    CONFISCATED,
    /** Sent for a test or an appraisal. */
    SENT_FOR_APPRAISAL,
    /** Handed over with the case. */
    TRANSFERRED
}
