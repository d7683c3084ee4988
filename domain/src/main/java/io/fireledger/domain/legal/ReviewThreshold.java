package io.fireledger.domain.legal;

import java.time.LocalDate;

/**
 * How many missed terms of one officer within how long bring a review of the officer's work to mind (慢作为), from a day on
 * until a later edition's first day. No text fixes the figure: it is configuration, and says so in its source.
 *
 * @param missedTerms terms missed, two of one matter on one day counting once
 * @param withinMonths months that end with the last of their last days
 */
public record ReviewThreshold(String edition, LocalDate validFrom, int missedTerms, int withinMonths, Source source) {}
