package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division of GB/T 2260 as it stood over a span of days.
 *
 * @param shortName the name without its generic part, as agency characters begin (渝中 of 渝中区)
 * @param validFrom first day; null: before anything recorded here
 * @param validTo last day; null: still in force
 * @param successors the divisions its ground belongs to after that
 * @param note what is known beyond the codes; null where nothing is
 */
public record Division(
        DivisionCode code,
        String name,
        String shortName,
        String level,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<DivisionCode> successors,
        @Nullable String note) {

    public boolean isInForce(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom)) && (validTo == null || !on.isAfter(validTo));
    }
}
