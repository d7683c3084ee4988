package io.fireledger.projections.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one case kept to the procedure; answered with an {@code Optional<ConformanceView>}.
 *
 * @param jurisdiction what the asker may see
 * @param on the day it is told for
 * @param asOf what had happened by then; null: all
 * @param knownAt what was recorded by then; null: all
 */
public record GetConformance(
        CaseId caseId,
        DivisionCode jurisdiction,
        LocalDate on,
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        Locale locale) {}
