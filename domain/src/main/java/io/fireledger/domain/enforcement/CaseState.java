package io.fireledger.domain.enforcement;

/** How far a case has come. */
public enum CaseState {
    /** Opened, under investigation. */
    OPENED,
    /** The investigation is concluded. */
    INVESTIGATED,
    /** What is proposed is notified, and not served yet. */
    NOTIFIED,
    /** The notice is served: statement and request for a hearing are open. */
    NOTICE_SERVED,
    /** A hearing was asked for, and neither held nor given up. */
    HEARING_PENDING,
    /** The hearing was held, or given up by staying away. */
    HEARD,
    /** What the party brought forward is answered in writing. */
    REVERIFIED,
    /** The legal review passed it. */
    REVIEWED,
    /** Discussed collectively. */
    DISCUSSED,
    DECIDED,
    /** The decision is served. */
    SERVED,
    /** Handed to the police on suspicion of a crime. */
    WITH_POLICE,
    /** Another authority has it. */
    TRANSFERRED,
    TERMINATED,
    CLOSED;

    /** Whether it can still come to a decision here, as it stands. */
    public boolean isUndecided() {
        return compareTo(DECIDED) < 0;
    }
}
