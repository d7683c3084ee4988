package io.fireledger.projections.enforcement;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.VenueId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases against an enterprise, or about what was done at some venues, as they are or were, the last opened first;
 * answered with a {@code Page<CaseLine>} that has no other.
 *
 * @param enterprise null: of the venues alone
 * @param asOf what had happened; null: up to now
 * @param knownAt what was recorded; null: up to now
 */
public record FindCasesOf(
        @Nullable EnterpriseId enterprise,
        List<VenueId> venues,
        DivisionCode jurisdiction,
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        int limit) {}
