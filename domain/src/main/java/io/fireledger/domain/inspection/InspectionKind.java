package io.fireledger.domain.inspection;

/** On what occasion an inspection is made. */
public enum InspectionKind {
    COMMITMENT_VERIFICATION,
    PRE_USE,
    RANDOM,
    REPORT,
    CAMPAIGN,
    RECHECK,
    ROUTINE,
    EVENT,
    RESUMPTION,
    UNSEALING,
    SERVICE_BODY,
    PRODUCT,
    REMOTE
}
