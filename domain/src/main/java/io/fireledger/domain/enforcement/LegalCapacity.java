package io.fireledger.domain.enforcement;

/** Whether a person answers for their acts (Penalty Law 31). */
public enum LegalCapacity {
    FULL,
    /** Could tell or control what they did in part only. */
    LIMITED,
    /** Could not tell or control what they did. */
    NONE
}
