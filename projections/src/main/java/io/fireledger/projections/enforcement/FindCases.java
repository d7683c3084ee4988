package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ViolationCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Cases, the last opened first; answered with a {@code Page<CaseLine>}. What is null is not asked for.
 *
 * @param jurisdiction what the asker may see
 * @param division where the act was done, all below it included
 * @param violation what they are about: decided, else notified, else concluded, else suspected
 * @param officer who has or had a part in them
 * @param enterprise whom they are against
 * @param person whom they are against
 * @param from opened on that day or after
 * @param until opened on that day or before
 */
public record FindCases(
        DivisionCode jurisdiction,
        @Nullable CaseState state,
        @Nullable ViolationCode violation,
        @Nullable DivisionCode division,
        @Nullable OfficerId officer,
        @Nullable EnterpriseId enterprise,
        @Nullable PersonId person,
        @Nullable VenueId venue,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int limit,
        @Nullable String cursor) {}
