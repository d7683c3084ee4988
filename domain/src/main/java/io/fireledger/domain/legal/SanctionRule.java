package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import org.jspecify.annotations.Nullable;

/**
 * One sanction a norm provides, and how far it goes.
 *
 * @param minFen least fine, this amount included; null: no fine, or one reckoned otherwise
 * @param maxFen greatest fine, this amount included; null: no fine, or one reckoned otherwise
 * @param incomePercent the fine in hundredths of the person's income of the year before; null: it is an amount
 * @param minDays least days of detention; null: none said
 * @param maxDays most days of detention; null: none said
 * @param authority kind of authority that alone imposes it; null: the one competent for the violation
 */
public record SanctionRule(
        SanctionKind kind,
        SanctionRole role,
        @Nullable Fen minFen,
        @Nullable Fen maxFen,
        @Nullable Integer incomePercent,
        @Nullable Integer minDays,
        @Nullable Integer maxDays,
        @Nullable Code authority) {

    public static SanctionRule of(SanctionKind kind, SanctionRole role) {
        return new SanctionRule(kind, role, null, null, null, null, null, null);
    }

    public static SanctionRule fine(SanctionRole role, Fen min, Fen max) {
        return new SanctionRule(SanctionKind.FINE, role, min, max, null, null, null, null);
    }
}
