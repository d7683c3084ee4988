package io.fireledger.projections.inspection;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Inspections, the last scheduled first; answered with a {@code Page<InspectionView>}.
 *
 * @param jurisdiction what the asker may see
 * @param venue where; null: anywhere
 * @param state how far they are; null: any
 * @param kind null: any
 * @param officer one of the assigned officers; null: anyone
 * @param division where the venue lies, all below it included; null: anywhere
 * @param rectification what is to be done about the items that failed; null: whatever
 * @param recheckDueBy with a re-check due on that day or before; null: with or without
 */
public record FindInspections(
        DivisionCode jurisdiction,
        @Nullable VenueId venue,
        InspectionView.@Nullable State state,
        @Nullable InspectionKind kind,
        @Nullable OfficerId officer,
        @Nullable DivisionCode division,
        RectificationView.@Nullable State rectification,
        @Nullable LocalDate recheckDueBy,
        int limit,
        @Nullable String cursor) {}
