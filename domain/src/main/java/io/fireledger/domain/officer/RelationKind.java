package io.fireledger.domain.officer;

/** How an officer is tied to an enterprise (Civil Servant Law 74, 76). */
public enum RelationKind {
    SPOUSE,
    LINEAL_KIN,
    COLLATERAL_KIN,
    IN_LAW,
    SHAREHOLDING,
    EMPLOYMENT,
    OTHER
}
