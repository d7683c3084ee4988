package io.fireledger.projections.officer;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One officer; answered with an {@code Optional<OfficerView>}.
 *
 * @param jurisdiction what the asker may see
 * @param asOf what had happened by then; null: all
 * @param knownAt what was recorded by then; null: all
 */
public record GetOfficer(
        OfficerId officer,
        DivisionCode jurisdiction,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {}
