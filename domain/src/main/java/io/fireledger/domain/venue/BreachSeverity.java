package io.fireledger.domain.venue;

/** How far the premises differ from the commitment. */
public enum BreachSeverity {
    MINOR,
    /** Serious falsity (严重失实). */
    SERIOUS_FALSITY
}
