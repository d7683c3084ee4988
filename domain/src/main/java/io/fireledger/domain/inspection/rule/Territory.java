package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.Optional;

/** An officer inspects where the officer's authority is in charge. */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "53")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "3")
public final class Territory {
    private Territory() {}

    /** @param charge the division of the officer's authority */
    public static Optional<Rejection> check(OfficerId officer, DivisionCode charge, DivisionCode place) {
        return charge.covers(place)
                ? Optional.empty()
                : Optional.of(Rejection.of("officer.outside-territory", officer, place)
                        .on(Statute.FIRE_PROTECTION_LAW_2021.article("53")));
    }
}
