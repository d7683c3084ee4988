package io.fireledger.domain.venue;

/** Why a permit is rescinded (撤销). */
public enum RescissionGround {
    /** The commitment was breached, and a re-check found it still so (Fire Protection Law 58). */
    RECHECK_FAILED,
    /** The permit was got by fraud, bribery or other improper means (Licensing Law 69, 79). */
    FRAUD,
    /** Facts were concealed or false material handed in (Licensing Law 69, 78). */
    FALSE_MATERIAL
}
