package io.fireledger.projections.deadline;

import io.fireledger.domain.kernel.DivisionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal terms of some subjects as they stand or stood, the earliest last day first; answered with a
 * {@code Page<DeadlineView>} that has no other.
 *
 * @param subjects typed identifiers
 * @param today the day their states are told for
 * @param asOf what had happened; null: up to now
 * @param knownAt what was recorded; null: up to now
 */
public record FindTermsOf(
        List<String> subjects,
        DivisionCode jurisdiction,
        LocalDate today,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {}
