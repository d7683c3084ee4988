package io.fireledger.domain.legal;

/** How grave a violation is by the benchmark (量罚阶次). */
public enum DiscretionTier {
    /** 较轻. */
    MINOR,
    /** 一般. */
    ORDINARY,
    /** 严重. */
    SERIOUS
}
