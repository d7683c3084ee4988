package io.fireledger.domain.officer;

/** To which staff an officer belongs. */
public enum OfficerCategory {
    CADRE,
    FIREFIGHTER,
    TOWNSHIP,
    POLICE
}
