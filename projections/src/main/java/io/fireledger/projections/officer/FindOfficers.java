package io.fireledger.projections.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Officers, the last appointed first; answered with a {@code Page<OfficerView>}.
 *
 * @param jurisdiction what the asker may see
 * @param authority whose officers; null: anyone's
 * @param division where their authority is, all below it included; null: anywhere
 */
public record FindOfficers(
        DivisionCode jurisdiction,
        @Nullable AuthorityId authority,
        @Nullable DivisionCode division,
        int limit,
        @Nullable String cursor) {}
