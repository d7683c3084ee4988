package io.fireledger.domain.enforcement;

/** How the party is told to correct what it did (Penalty Law 28). */
public enum CorrectionKind {
    AT_ONCE,
    /** By a day that is named. */
    BY_DAY,
    /** It was corrected already. */
    DONE
}
