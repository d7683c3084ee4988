package io.fireledger.domain.enforcement;

/** Why a case is closed. */
public enum CloseGround {
    /** Everything imposed was performed. */
    PERFORMED,
    /** Decided without penalty. */
    NO_PENALTY,
    /** No violation was established. */
    NOT_ESTABLISHED,
    /** The investigation was terminated. */
    TERMINATED,
    /** Another body took it over. */
    TRANSFERRED
}
