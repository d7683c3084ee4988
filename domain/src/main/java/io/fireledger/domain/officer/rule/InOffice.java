package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who has left office performs no act of office.
 *
 * <p>Unit: days in China time; the day of leaving is the first one out of office.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "42")
public final class InOffice {
    private InOffice() {}

    /** Refuses with {@code officer.departed} from the day of leaving on. */
    public static Optional<Rejection> check(Standing standing, LocalDate day) {
        return standing.departure()
                .filter(departure -> !day.isBefore(departure.departedOn()))
                .map(departure -> Rejection.of("officer.departed", standing.officer(), departure.departedOn())
                        .on(Statute.PENALTY_LAW_2021.article("42")));
    }
}
