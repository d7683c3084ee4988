package io.fireledger.projections.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.ViolationCode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, by violation, tier, authority, place and month, in that order; answered with a {@code
 * Page<PenaltyStatistic>}. What is null is not asked for.
 *
 * @param jurisdiction what the asker may see
 * @param from decided in the month of that day or after
 * @param until decided in the month of that day or before
 * @param by what is told apart; empty: everything. Told apart by less, the page has no other
 */
public record FindPenaltyStatistics(
        DivisionCode jurisdiction,
        @Nullable ViolationCode violation,
        @Nullable DiscretionTier tier,
        @Nullable AuthorityId authority,
        @Nullable DivisionCode division,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<Dimension> by,
        int limit,
        @Nullable String cursor) {

    /** What decisions may be told apart by. */
    public enum Dimension {
        VIOLATION,
        TIER,
        AUTHORITY,
        DIVISION,
        MONTH
    }
}
