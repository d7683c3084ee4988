package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * No penalty becomes heavier because the party defended itself: once it made a statement or asked for a hearing, a new notice
 * proposes more only where evidence came up since.
 *
 * <p>More is a kind of sanction that was not proposed, more money of one kind in all, a longer term or none. A warning and
 * nothing else is never more.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "45")
public final class NotBecauseOfDefence {
    private NotBecauseOfDefence() {}

    /**
     * Refuses with {@code notice.raised-by-defence}.
     *
     * @param before what was notified last; empty: nothing ever was
     * @param isOnlyDefended whether the party defended itself, and no evidence has come up since
     */
    public static Optional<Rejection> check(List<Charge> before, List<Charge> now, boolean isOnlyDefended) {
        return isOnlyDefended && !before.isEmpty() && isMore(sanctions(before), sanctions(now))
                ? Optional.of(Rejection.of("notice.raised-by-defence")
                        .inField("charges")
                        .on(Statute.PENALTY_LAW_2021.article("45")))
                : Optional.empty();
    }

    private static boolean isMore(List<Sanction> before, List<Sanction> now) {
        boolean isWarningAlone = now.stream().allMatch(sanction -> sanction.kind() == SanctionKind.WARNING);
        return !isWarningAlone
                && now.stream().map(Sanction::kind).distinct().anyMatch(kind -> isMore(kind, before, now));
    }

    private static boolean isMore(SanctionKind kind, List<Sanction> before, List<Sanction> now) {
        if (before.stream().noneMatch(sanction -> sanction.kind() == kind)) {
            return true;
        }
        Fen amount = Sanction.total(kind, now);
        Integer longest = longest(kind, before);
        Integer longestNow = longest(kind, now);
        return amount.compareTo(Sanction.total(kind, before)) > 0
                || (longest != null && (longestNow == null || longestNow > longest));
    }

    /** Null: one of them has no term. */
    private static @Nullable Integer longest(SanctionKind kind, List<Sanction> sanctions) {
        Integer longest = 0;
        for (Sanction sanction : sanctions) {
            if (sanction.kind() == kind) {
                Integer days = sanction.termDays();
                if (days == null) {
                    return null;
                }
                longest = Math.max(longest, days);
            }
        }
        return longest;
    }

    private static List<Sanction> sanctions(List<Charge> charges) {
        return charges.stream().flatMap(charge -> charge.sanctions().stream()).toList();
    }
}
