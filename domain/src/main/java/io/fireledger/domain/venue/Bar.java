package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.PermitEvent.ReapplicationBarred;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An applicant cannot apply again for this venue (Licensing Law 78, 79). Another operator can.
 *
 * @param until the last day of it
 */
record Bar(EnterpriseId enterprise, LocalDate until) {
    /** The bar that comes of the event, where one does. */
    static Optional<Bar> of(PermitEvent event) {
        if (event instanceof PermitRescinded e) {
            return of(e.enterprise(), e.barredUntil());
        }
        if (event instanceof ReapplicationBarred e) {
            return of(e.enterprise(), e.until());
        }
        return event instanceof PermitRefused e ? of(e.enterprise(), e.barredUntil()) : Optional.empty();
    }

    private static Optional<Bar> of(EnterpriseId enterprise, @Nullable LocalDate until) {
        return Optional.ofNullable(until).map(day -> new Bar(enterprise, day));
    }
}
