package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.VenueId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a refusal elsewhere must know of a venue; folded from its own events when asked. */
@FunctionalInterface
public interface VenueStanding {
    Optional<Entry> of(VenueId venue);

    /** @param awaitingVerification the permit whose commitment is still to be verified on site; null where there is none */
    record Entry(
            VenueId venue,
            EnterpriseId enterprise,
            DivisionCode division,
            @Nullable DocumentNumber awaitingVerification) {}
}
