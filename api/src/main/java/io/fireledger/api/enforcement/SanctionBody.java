package io.fireledger.api.enforcement;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.SanctionKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One penalty, proposed or imposed, as callers say it. */
@Schema(name = "SanctionBody")
record SanctionBody(
        SanctionKind kind,

        @Schema(description = "How much in fen, of a fine or a confiscation; left out of any other kind") @Nullable
        Fen amountFen,

        @Schema(description = "How many natural days it lasts; left out: it has no term") @Nullable
        Integer termDays,

        @Schema(description = "What it covers; left out: the whole") @Nullable
        String scope) {

    Sanction sanction() {
        return new Sanction(kind, amountFen, termDays, scope);
    }

    static List<Sanction> all(List<SanctionBody> bodies) {
        return bodies.stream().map(SanctionBody::sanction).toList();
    }
}
