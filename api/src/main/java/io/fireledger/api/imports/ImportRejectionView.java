package io.fireledger.api.imports;

import io.fireledger.api.problem.Wording;
import io.fireledger.application.imports.Imports.ListedRefusal;
import io.fireledger.application.imports.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One reason why a row was not entered; a row may have several. */
record ImportRejectionView(
        @Schema(description = "Where the row starts; the header is line 1", example = "17")
        long line,

        @Schema(description = "The column at fault; absent where none is", example = "creditCode") @Nullable
        String field,

        @Schema(
                description = "The code a `POST` of the same would be refused with",
                example = "enterprise.credit-code-check")
        String code,

        @Schema(description = "What is wrong, in the language asked for")
        String reason) {

    static ImportRejectionView of(ListedRefusal listed, Locale language) {
        Refusal refusal = listed.refusal();
        return new ImportRejectionView(listed.line(), refusal.field(), refusal.code(), Wording.of(refusal, language));
    }
}
