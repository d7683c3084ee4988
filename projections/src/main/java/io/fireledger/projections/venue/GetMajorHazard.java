package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.MajorHazardId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One major hazard, suspected or determined; answered with an {@code Optional<MajorHazardView>}.
 *
 * @param jurisdiction what the asker may see
 * @param asOf what had happened by then; null: all
 * @param knownAt what was recorded by then; null: all
 */
public record GetMajorHazard(
        MajorHazardId hazard,
        DivisionCode jurisdiction,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {}
