package io.fireledger.domain.legal;

/**
 * Within what time a violation must be found out (行政处罚法 36).
 *
 * @param months so many months from the act, or from its end
 * @param monthsIfHarmful so many where it touched citizens' life and health and had a harmful consequence; the same as
 *     {@code months} where the norm does not protect these
 */
public record Limitation(int months, int monthsIfHarmful) {}
