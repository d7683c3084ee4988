package io.fireledger.api.problem;

import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Rejection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/** What a rule would object to, where no one has broken it yet. */
@Schema(name = "Reason")
public record Reason(
        @Schema(description = "The code of the rule", example = "officer.not-certified")
        String rule,

        @Schema(description = "What it objects to, in the language asked for")
        String detail,

        @Schema(description = "The law behind the rule") List<String> basis) {

    public static Reason of(Rejection rejection, Locale language) {
        return new Reason(
                rejection.code(),
                Sentences.in(language).detail(rejection.code(), rejection.values()),
                rejection.basis().stream().map(Citation::toString).toList());
    }
}
