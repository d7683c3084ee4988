package io.fireledger.projections.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One case; answered with an {@code Optional<CaseView>}.
 *
 * @param jurisdiction what the asker may see
 * @param today the day its terms and its days are told for
 * @param asOf what had happened by then; null: all
 * @param knownAt what was recorded by then; null: all
 */
public record GetCase(
        CaseId caseId,
        DivisionCode jurisdiction,
        LocalDate today,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {}
