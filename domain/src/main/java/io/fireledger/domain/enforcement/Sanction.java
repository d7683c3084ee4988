package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One penalty, proposed or imposed.
 *
 * @param amountFen how much, of a fine or a confiscation; null: of no other kind
 * @param termDays how many natural days it lasts, such as a suspension; null: it has no term, or lasts until resumption is
 *     agreed
 * @param scope what it covers, such as the part of a building or the licence; null: the whole, or needs no saying
 */
public record Sanction(
        SanctionKind kind,
        @Nullable Fen amountFen,
        @Nullable Integer termDays,
        @Nullable String scope) {

    public static Sanction of(SanctionKind kind) {
        return new Sanction(kind, null, null, null);
    }

    public static Sanction fine(Fen amount) {
        return new Sanction(SanctionKind.FINE, amount, null, null);
    }

    /** The amounts of that kind together. */
    public static Fen total(SanctionKind kind, List<Sanction> sanctions) {
        return sanctions.stream()
                .filter(sanction -> sanction.kind() == kind)
                .flatMap(sanction -> Optional.ofNullable(sanction.amountFen()).stream())
                .reduce(Fen.ZERO, Fen::plus);
    }
}
