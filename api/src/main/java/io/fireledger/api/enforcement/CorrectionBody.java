package io.fireledger.api.enforcement;

import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the party is ordered to correct, as callers say it. */
@Schema(name = "CorrectionBody")
record CorrectionBody(
        CorrectionKind kind,

        @Schema(description = "Last day, of BY_DAY alone") @Nullable
        LocalDate dueOn,

        @Schema(description = "What is to be done, or was") @Size(max = 2000)
        String measures) {

    static @Nullable Correction of(@Nullable CorrectionBody body) {
        return body == null ? null : new Correction(body.kind, body.dueOn, body.measures);
    }
}
