package io.fireledger.domain.officer;

/** Why an officer should take no part (Civil Servant Law 76). */
public enum RecusalGround {
    OWN_INTEREST,
    KIN_INTEREST,
    /** The officer took an earlier part in the same matter. */
    EARLIER_PART,
    /** Whatever else may touch fairness. */
    OTHER
}
