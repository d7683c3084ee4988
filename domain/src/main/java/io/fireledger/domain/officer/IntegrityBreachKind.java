package io.fireledger.domain.officer;

/** How an officer broke the rules of integrity (Fire Protection Law 56; Chongqing 16; Xuchang 11). */
public enum IntegrityBreachKind {
    /** Named a contractor, service body, product or training body to a party, or as good as named one. */
    DESIGNATED_PROVIDER,
    RAN_FIRE_BUSINESS,
    KIN_RAN_FIRE_BUSINESS,
    TOOK_BENEFIT,
    CONCEALED_INTEREST,
    OTHER
}
