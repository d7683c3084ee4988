package io.fireledger.domain.legal;

/**
 * Where a piece of reference data comes from.
 *
 * @param instrument the instrument's title
 * @param number its number or date of issue
 * @param confidence how far the text was read: {@code text-seen}, {@code text-seen-secondary}, {@code known}, {@code unsure}
 */
public record Source(String instrument, String number, String confidence) {}
