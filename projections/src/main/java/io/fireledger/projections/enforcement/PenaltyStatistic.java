package io.fireledger.projections.enforcement;

import io.fireledger.domain.legal.DiscretionTier;
import java.util.Map;
import java.util.SortedMap;
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

    /** @param fines how often each amount was fined */
    static PenaltyStatistic of(
            @Nullable String violation,
            @Nullable String tier,
            @Nullable String authority,
            @Nullable String division,
            @Nullable String month,
            int decisions,
            int penalties,
            SortedMap<Long, Integer> fines) {
        int count = fines.values().stream().mapToInt(Integer::intValue).sum();
        long sum = fines.entrySet().stream()
                .mapToLong(fine -> fine.getKey() * fine.getValue())
                .sum();
        return new PenaltyStatistic(
                violation,
                tier == null || tier.isEmpty() ? null : DiscretionTier.valueOf(tier),
                authority,
                division,
                month,
                decisions,
                penalties,
                count,
                sum,
                count == 0 ? null : fines.firstKey(),
                count == 0 ? null : Long.valueOf((at(fines, (count - 1) / 2) + at(fines, count / 2)) / 2),
                count == 0 ? null : fines.lastKey());
    }

    /** The fine at that place of all of them in ascending order, from 0. */
    private static long at(SortedMap<Long, Integer> fines, int place) {
        int passed = 0;
        for (Map.Entry<Long, Integer> fine : fines.entrySet()) {
            passed += fine.getValue();
            if (passed > place) {
                return fine.getKey();
            }
        }
        throw new IllegalArgumentException("no fine at " + place);
    }
}
