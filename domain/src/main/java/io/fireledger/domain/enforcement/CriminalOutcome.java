package io.fireledger.domain.enforcement;

/** What came of the criminal case the police had filed (Penalty Law 27, 35). */
public enum CriminalOutcome {
    /** Nobody is liable in criminal law: it was dropped, not prosecuted, or ended with an acquittal. */
    NOT_LIABLE,
    /** Guilty, and exempted from punishment. */
    EXEMPTED,
    /** Punished, but not fined. */
    PUNISHED,
    /** Fined by the court, with other punishment or without. */
    FINED
}
