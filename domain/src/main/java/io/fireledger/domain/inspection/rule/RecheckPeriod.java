package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The re-check is made after the time given has run out or the party has asked for it, whichever is first, and only of an
 * order that was served.
 *
 * <p>The time given ends with the day of a dated order, but never before the day its service takes effect; that of an
 * immediate order ends with its service. From there, or from the request, the term {@code inspection.recheck} runs: three
 * working days, that day not counted. A re-check after it is late and stands.
 */
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "20")
public final class RecheckPeriod {
    private RecheckPeriod() {}

    /** The last day the party has for the correction. */
    public static LocalDate correctBy(@Nullable LocalDate dueOn, LocalDate servedOn) {
        return dueOn == null || dueOn.isBefore(servedOn) ? servedOn : dueOn;
    }

    /** Whether a request on that day comes before the time given has run out, and so sets the clock going. */
    public static boolean isBroughtForward(LocalDate requestedOn, LocalDate correctBy) {
        return requestedOn.isBefore(correctBy);
    }

    public static Optional<Rejection> checkRequest(@Nullable LocalDate servedOn, LocalDate requestedOn) {
        if (servedOn == null) {
            return refuse("rectification.not-served", "requestedOn");
        }
        return requestedOn.isBefore(servedOn)
                ? refuse("recheck.before-service", "requestedOn", requestedOn, servedOn)
                : Optional.empty();
    }

    public static Optional<Rejection> check(
            OrderKind kind,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate requestedOn,
            LocalDate recheckedOn) {
        if (servedOn == null) {
            return refuse("rectification.not-served", "recheckedOn");
        }
        if (recheckedOn.isBefore(servedOn)) {
            return refuse("recheck.before-service", "recheckedOn", recheckedOn, servedOn);
        }
        LocalDate correctBy = correctBy(dueOn, servedOn);
        boolean isRequested = requestedOn != null && !recheckedOn.isBefore(requestedOn);
        boolean hasRunOut = kind == OrderKind.IMMEDIATE || recheckedOn.isAfter(correctBy);
        return isRequested || hasRunOut
                ? Optional.empty()
                : refuse("recheck.time-still-runs", "recheckedOn", recheckedOn, correctBy);
    }

    private static Optional<Rejection> refuse(String code, String field, Object... values) {
        return Optional.of(Rejection.of(code, values).inField(field).on(Statute.INSPECTION_ORDER_120.article("20")));
    }
}
