package io.fireledger.domain.legal;

import java.time.LocalDate;

/**
 * The length of one legal term from a day on until a later rule's first day.
 *
 * @param code the term, such as {@code venue.commitment-verification}
 * @param rollOver whether a last day that is a rest day moves to the next working day; never asked of working days
 * @param basis the article behind it, in words
 */
public record TermRule(
        String code, LocalDate validFrom, int amount, TermUnit unit, boolean rollOver, String basis, Source source) {}
