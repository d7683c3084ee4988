package io.fireledger.domain.enforcement;

/** Why an investigation ends without a decision. */
public enum TerminationGround {
    /** The person died, or the unit ended without successor. */
    PARTY_CEASED,
    /** There was no act to investigate. */
    NO_ACT,
    /** It belongs to another body. */
    NOT_COMPETENT,
    /** Another ground of law, stated in the reason. */
    OTHER
}
