package io.fireledger.domain.legal;

/** What must have failed before a norm may be applied. */
public enum FixFirst {
    /** Nothing: the act itself is enough. */
    NONE,
    /** A term to correct was set and a re-check failed after it (逾期不改正). */
    FOR_FINE,
    /** The agency had told of the danger before: part of the violation itself (经通知后不及时采取措施消除). */
    ELEMENT,
    /** An order to correct was refused (经责令改正拒不改正). */
    ORDER_REFUSED
}
