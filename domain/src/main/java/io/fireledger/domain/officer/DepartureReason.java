package io.fireledger.domain.officer;

/** Why an officer leaves office. */
public enum DepartureReason {
    RESIGNED,
    RETIRED,
    TRANSFERRED,
    DISMISSED,
    DIED,
    OTHER;

    /** Resigning and retiring alone begin the restricted periods (Civil Servant Law 107, and the reform texts alike). */
    public boolean beginsRestrictions() {
        return this == RESIGNED || this == RETIRED;
    }
}
