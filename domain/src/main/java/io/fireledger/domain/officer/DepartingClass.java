package io.fireledger.domain.officer;

/** As what an officer leaves; the length of each restricted period hangs on it. */
public enum DepartingClass {
    LEADING_CADRE,
    /** A cadre who ever held an enforcement certificate; the reform texts name the class, the law does not. */
    ENFORCEMENT_CADRE,
    OTHER_CADRE,
    FIREFIGHTER,
    TOWNSHIP,
    POLICE;

    public static DepartingClass of(OfficerCategory category, boolean leading, boolean everCertified) {
        return switch (category) {
            case FIREFIGHTER -> FIREFIGHTER;
            case TOWNSHIP -> TOWNSHIP;
            case POLICE -> POLICE;
            case CADRE -> leading ? LEADING_CADRE : everCertified ? ENFORCEMENT_CADRE : OTHER_CADRE;
        };
    }
}
