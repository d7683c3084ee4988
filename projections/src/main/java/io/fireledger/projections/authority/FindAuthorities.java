package io.fireledger.projections.authority;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Authorities, the last registered first; answered with a {@code Page<AuthorityView>}.
 *
 * @param jurisdiction what the asker may see
 * @param division where they are, all below it included; null: anywhere
 * @param kind null: any
 */
public record FindAuthorities(
        DivisionCode jurisdiction,
        @Nullable DivisionCode division,
        @Nullable Code kind,
        int limit,
        @Nullable String cursor) {}
