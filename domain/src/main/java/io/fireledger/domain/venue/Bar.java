package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.PermitEvent.ReapplicationBarred;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An applicant cannot apply again for this venue (Licensing Law 78, 79). Another operator can.
 *
 * @param until the last day of it
 */
public record Bar(EnterpriseId enterprise, LocalDate until) {
    /** The bar after the event; of two, the one that ends last. */
    static @Nullable Bar after(@Nullable Bar before, PermitEvent event) {
        if (event instanceof PermitRescinded e) {
            return laterOf(before, e.enterprise(), e.barredUntil());
        }
        if (event instanceof ReapplicationBarred e) {
            return laterOf(before, e.enterprise(), e.until());
        }
        return event instanceof PermitRefused e ? laterOf(before, e.enterprise(), e.barredUntil()) : before;
    }

    private static @Nullable Bar laterOf(@Nullable Bar before, EnterpriseId enterprise, @Nullable LocalDate until) {
        if (until == null) {
            return before;
        }
        boolean isLongest = before == null || !before.enterprise.equals(enterprise) || before.until.isBefore(until);
        return isLongest ? new Bar(enterprise, until) : before;
    }
}
