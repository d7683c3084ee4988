package io.fireledger.domain.enterprise;

/** What kind of subject an enterprise is. */
public enum EnterpriseKind {
    COMPANY,
    INDIVIDUAL_BUSINESS,
    PUBLIC_BODY,
    SERVICE_BODY,
    OTHER
}
