package io.fireledger.projections.inspection;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One inspection; answered with an {@code Optional<InspectionView>}.
 *
 * @param jurisdiction what the asker may see
 * @param asOf what had happened by then; null: all
 * @param knownAt what was recorded by then; null: all
 */
public record GetInspection(
        InspectionId inspection,
        DivisionCode jurisdiction,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {}
