package io.fireledger.domain.legal;

/** In what a term is counted. */
public enum TermUnit {
    WORKING_DAY,
    NATURAL_DAY,
    MONTH
}
