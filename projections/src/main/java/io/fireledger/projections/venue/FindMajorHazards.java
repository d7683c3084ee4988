package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Major hazards, suspected or determined, the last reported first; answered with a {@code Page<MajorHazardView>}.
 *
 * @param jurisdiction what the asker may see
 * @param venue where; null: anywhere
 * @param state how far they are; null: any
 * @param division where the venue lies, all below it included; null: anywhere
 */
public record FindMajorHazards(
        DivisionCode jurisdiction,
        @Nullable VenueId venue,
        MajorHazardView.@Nullable State state,
        @Nullable DivisionCode division,
        int limit,
        @Nullable String cursor) {}
