package io.fireledger.projections.deadline;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Legal terms as they stand on {@code today}, the earliest last day first; answered with a {@code Page<DeadlineView>}.
 *
 * @param jurisdiction what the asker may see
 * @param state null: all, those that were met included
 * @param officer the officer answerable; null: anyone
 * @param authority the authority answerable; null: any
 * @param kind code of the term, such as {@code venue.commitment-verification}; null: any
 * @param provisional whether the last day is provisional; null: either
 * @param division the place concerned, all below it included; null: anywhere
 */
public record FindDeadlines(
        DivisionCode jurisdiction,
        LocalDate today,
        DeadlineView.@Nullable State state,
        @Nullable OfficerId officer,
        @Nullable AuthorityId authority,
        @Nullable String kind,
        @Nullable Boolean provisional,
        @Nullable DivisionCode division,
        int limit,
        @Nullable String cursor) {}
