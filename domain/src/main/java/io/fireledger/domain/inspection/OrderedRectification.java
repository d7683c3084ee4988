package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.DocumentNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order, told to whoever made it.
 *
 * @param document its number; null where it was only said
 * @param serviceDueOn last day for making and serving it; null where it was only said
 * @param provisional whether that day lies beyond the known calendar and counts weekdays only; null where there is none
 */
public record OrderedRectification(
        @Nullable DocumentNumber document,
        @Nullable LocalDate serviceDueOn,
        @Nullable Boolean provisional) {}
