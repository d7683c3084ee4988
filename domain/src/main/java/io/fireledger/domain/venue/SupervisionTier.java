package io.fireledger.domain.venue;

/** Who supervises follows from it: fire rescue or police station for key and listed units, the township for the rest. */
public enum SupervisionTier {
    KEY,
    LISTED,
    OTHER
}
