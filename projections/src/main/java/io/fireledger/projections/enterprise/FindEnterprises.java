package io.fireledger.projections.enterprise;

import io.fireledger.domain.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Enterprises, the last registered first; answered with a {@code Page<EnterpriseView>}.
 *
 * @param jurisdiction what the asker may see
 * @param name part of the name; null: any
 * @param division where they are registered, all below it included; null: anywhere
 */
public record FindEnterprises(
        DivisionCode jurisdiction,
        @Nullable String name,
        @Nullable DivisionCode division,
        int limit,
        @Nullable String cursor) {}
