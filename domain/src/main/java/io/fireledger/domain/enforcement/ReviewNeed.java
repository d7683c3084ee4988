package io.fireledger.domain.enforcement;

/** Why a legal review must precede the decision (Penalty Law 58). */
public enum ReviewNeed {
    /** Major public interest. */
    PUBLIC_INTEREST,
    /** After a hearing, where major rights are touched. */
    HEARING_HELD,
    /** Complex, or several legal relations. */
    COMPLEX,
    /** Otherwise provided by law. */
    BY_LAW
}
