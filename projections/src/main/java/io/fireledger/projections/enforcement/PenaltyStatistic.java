package io.fireledger.projections.enforcement;

import io.fireledger.domain.legal.DiscretionTier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of one violation, tier, authority, place and month; what is null was not told apart.
 *
 * @param violation code of the violation
 * @param tier null: not told apart, or the norm has no tiers
 * @param authority the authority in whose name it was decided
 * @param divisionCode where the acts were done
 * @param month of the decisions, such as {@code 2026-05}
 * @param decisions how many acts were decided on, with penalty or without
 * @param penalties how many of them with penalty
 * @param fines how many of them with a fine
 * @param fineMedianFen of an even number of fines the mean of the middle two, rounded down; null: no fines
 */
public record PenaltyStatistic(
        @Nullable String violation,
        @Nullable DiscretionTier tier,
        @Nullable String authority,
        @Nullable String divisionCode,
        @Nullable String month,
        int decisions,
        int penalties,
        int fines,
        long fineSumFen,
        @Nullable Long fineMinFen,
        @Nullable Long fineMedianFen,
        @Nullable Long fineMaxFen) {

    /** @param amounts of the fines, in ascending order */
    static PenaltyStatistic of(
            @Nullable String violation,
            @Nullable String tier,
            @Nullable String authority,
            @Nullable String division,
            @Nullable String month,
            int decisions,
            int penalties,
            long[] amounts) {
        int count = amounts.length;
        return new PenaltyStatistic(
                violation,
                tier == null || tier.isEmpty() ? null : DiscretionTier.valueOf(tier),
                authority,
                division,
                month,
                decisions,
                penalties,
                count,
                Arrays.stream(amounts).sum(),
                count == 0 ? null : amounts[0],
                count == 0 ? null : median(amounts),
                count == 0 ? null : amounts[count - 1]);
    }

    private static long median(long[] amounts) {
        int middle = amounts.length / 2;
        return amounts.length % 2 == 1 ? amounts[middle] : (amounts[middle - 1] + amounts[middle]) / 2;
    }
}
