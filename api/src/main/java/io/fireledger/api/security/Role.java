package io.fireledger.api.security;

/** What a token may say its holder is. A token with two of the three administrators' roles is refused (三员分立). */
public enum Role {
    REGISTRAR,
    INSPECTOR,
    INVESTIGATOR,
    LEGAL_REVIEWER,
    DECISION_MAKER,
    AUTHORITY_HEAD,
    /** Reads everything, writes nothing. */
    DISCIPLINE_AUDITOR,
    HOTLINE,
    APPLICANT,
    PARTNER,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDIT_ADMIN;

    String authority() {
        return "ROLE_" + name();
    }
}
