package io.fireledger.projections.legal;

/** All reference data of the law that was adopted; answered with a {@code LegalReference}. */
public record GetLegalReference() {}
