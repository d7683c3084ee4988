package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.VenueId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One venue; answered with an {@code Optional<VenueView>}.
 *
 * @param jurisdiction what the asker may see
 * @param asOf what had happened by then; null: all
 * @param knownAt what was recorded by then; null: all
 */
public record GetVenue(
        VenueId venue,
        DivisionCode jurisdiction,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {}
