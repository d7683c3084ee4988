package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The venues an enterprise runs, or ran at a moment, the last registered first; answered with a {@code Page<VenueView>}
 * that has no other.
 *
 * @param asOf what had happened; null: up to now
 * @param knownAt what was recorded; null: up to now
 */
public record FindVenuesOf(
        EnterpriseId enterprise,
        DivisionCode jurisdiction,
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        int limit) {}
