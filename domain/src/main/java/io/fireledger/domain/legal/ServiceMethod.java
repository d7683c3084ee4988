package io.fireledger.domain.legal;

/** How a document is served (民事诉讼法 ch. 7 sec. 2, which 行政处罚法 61 borrows). */
public enum ServiceMethod {
    /** Handed over; the day is that on the receipt. */
    DIRECT,
    /** Left at the address after acceptance was refused. */
    LEAVING,
    /** Through another body that was entrusted with it; the day is that on the receipt. */
    AGENT,
    /** By post; the day is that on the receipt. */
    MAIL,
    /** Into the system the recipient named; the day is that of arrival. */
    ELECTRONIC,
    /** Published because nothing else reached the recipient; the day is when the notice has run its time. */
    PUBLIC_NOTICE
}
