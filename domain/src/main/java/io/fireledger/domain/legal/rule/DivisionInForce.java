package io.fireledger.domain.legal.rule;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Division;
import io.fireledger.domain.legal.Law;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A place is named by a division that stands on the day in question. The last day of a division still counts.
 */
@LegalBasis(statute = Statute.GB_T_2260, article = "代码表")
public final class DivisionInForce {
    private DivisionInForce() {}

    /** Refuses with {@code division.unknown}, or {@code division.ended} where the code stood before that day only. */
    public static Optional<Rejection> check(Law law, DivisionCode code, LocalDate on) {
        if (law.division(code, on).isPresent()) {
            return Optional.empty();
        }
        Rejection rejection = law.lastKnown(code)
                .map(Division::validTo)
                .filter(lastDay -> lastDay.isBefore(on))
                .map(lastDay -> Rejection.of("division.ended", code, lastDay))
                .orElseGet(() -> Rejection.of("division.unknown", code));
        return Optional.of(rejection.inField("divisionCode").on(Statute.GB_T_2260.article("代码表")));
    }
}
