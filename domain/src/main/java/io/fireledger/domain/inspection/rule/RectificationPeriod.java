package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated order gives a day, set by how hard the correction is: the law knows no longest time. Any other order gives none.
 * What is minor and put right on the spot is ordered orally, while the inspection lasts.
 *
 * <p>Unit: the last day itself, on which correction is in time. It lies on or after the day of the order. An oral order is of a
 * day from that of the start to that of the conclusion, both counted.
 */
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "19")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "20")
public final class RectificationPeriod {
    private RectificationPeriod() {}

    public static Optional<Rejection> check(OrderKind kind, @Nullable LocalDate dueOn, LocalDate orderedOn) {
        if (kind != OrderKind.DATED) {
            return dueOn == null ? Optional.empty() : refuse("rectification.no-day-to-give", kind);
        }
        if (dueOn == null) {
            return refuse("rectification.day-missing");
        }
        return dueOn.isBefore(orderedOn) ? refuse("rectification.day-in-past", dueOn, orderedOn) : Optional.empty();
    }

    public static Optional<Rejection> checkOral(
            OrderKind kind, LocalDate orderedOn, LocalDate startedOn, LocalDate concludedOn) {
        return kind != OrderKind.ORAL || (!orderedOn.isBefore(startedOn) && !orderedOn.isAfter(concludedOn))
                ? Optional.empty()
                : refuse("rectification.not-on-the-spot", orderedOn, startedOn, concludedOn)
                        .map(rejection -> rejection.inField("orderedOn"));
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values).inField("dueOn").on(Statute.INSPECTION_ORDER_120.article("19")));
    }
}
