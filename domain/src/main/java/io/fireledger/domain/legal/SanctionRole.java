package io.fireledger.domain.legal;

/** Whether a norm commands one of its sanctions or leaves it open. */
public enum SanctionRole {
    /** Always with the penalty (并处). */
    MANDATORY,
    /** May be added (可以并处). */
    OPTIONAL,
    /** Exactly one of all that are marked so (或者). */
    ALTERNATIVE,
    /** At most one of all that are marked so, and only where the circumstances are serious (情节严重的). */
    WHEN_SERIOUS,
    /** Where there are illegal gains (有违法所得的); the Penalty Law (28) has it for every violation. */
    WHEN_GAINS
}
