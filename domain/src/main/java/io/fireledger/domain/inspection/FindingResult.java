package io.fireledger.domain.inspection;

/** What one item of the checklist came to. */
public enum FindingResult {
    PASS,
    FAIL,
    NOT_APPLICABLE
}
