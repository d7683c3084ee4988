package io.fireledger.projections.inspection;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.VenueId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inspections of some venues as they are or were, the last scheduled first; answered with a
 * {@code Page<InspectionView>} that has no other.
 *
 * @param asOf what had happened; null: up to now
 * @param knownAt what was recorded; null: up to now
 */
public record FindInspectionsOf(
        List<VenueId> venues,
        DivisionCode jurisdiction,
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        int limit) {}
