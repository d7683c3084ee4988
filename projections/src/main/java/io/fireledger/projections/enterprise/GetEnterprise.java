package io.fireledger.projections.enterprise;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise; answered with an {@code Optional<EnterpriseView>}.
 *
 * @param jurisdiction what the asker may see
 * @param asOf what had happened by then; null: all
 * @param knownAt what was recorded by then; null: all
 */
public record GetEnterprise(
        EnterpriseId enterprise,
        DivisionCode jurisdiction,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {}
