package io.fireledger.domain.legal;

/** What the party of a case is, as far as the law tells parties apart. */
public enum PartyKind {
    /** A legal person or other organisation (法人或者其他组织). */
    UNIT,
    /** An individual business (个体工商户): no unit, and not a private person either. */
    SOLE_TRADER,
    /** A natural person (公民、个人). */
    PERSON
}
