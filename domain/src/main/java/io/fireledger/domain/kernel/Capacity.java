package io.fireledger.domain.kernel;

/** The part an officer plays in one act. */
public enum Capacity {
    INSPECTOR_LEAD,
    INSPECTOR_SECOND,
    /** Arranges an inspection: schedules it, assigns its officers. */
    ORGANISER,
    /** Enters into the record what the assigned officers did. */
    RECORDER,
    ACCEPTING_OFFICER,
    REGISTRAR,
    ADMINISTRATOR
}
