package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever is found to have violated the law is told to correct it, at once or by a day, unless it is corrected already. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "28")
public final class OrderedCorrection {
    private OrderedCorrection() {}

    /**
     * Refuses with {@code correction.missing}, {@code correction.day-missing}, {@code correction.day-unexpected}, {@code
     * correction.day-past}.
     *
     * @param correction null: none is ordered
     * @param on the day it is ordered
     */
    public static Optional<Rejection> check(@Nullable Correction correction, LocalDate on) {
        if (correction == null) {
            return refuse("correction.missing", "correction");
        }
        LocalDate dueOn = correction.dueOn();
        if (correction.kind() != CorrectionKind.BY_DAY) {
            return dueOn == null
                    ? Optional.empty()
                    : refuse("correction.day-unexpected", "correction.dueOn", correction.kind());
        }
        if (dueOn == null) {
            return refuse("correction.day-missing", "correction.dueOn");
        }
        return dueOn.isBefore(on) ? refuse("correction.day-past", "correction.dueOn", dueOn, on) : Optional.empty();
    }

    private static Optional<Rejection> refuse(String code, String field, Object... values) {
        return Optional.of(Rejection.of(code, values).inField(field).on(Statute.PENALTY_LAW_2021.article("28")));
    }
}
