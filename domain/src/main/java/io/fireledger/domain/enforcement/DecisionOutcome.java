package io.fireledger.domain.enforcement;

/** What a case may be decided to be (Penalty Law 57). */
public enum DecisionOutcome {
    PENALTY,
    /** The act is established, and no penalty is imposed. */
    NO_PENALTY,
    /** No violation is established. */
    NOT_ESTABLISHED
}
