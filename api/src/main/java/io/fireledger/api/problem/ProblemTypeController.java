package io.fireledger.api.problem;

import io.fireledger.api.envelope.NoSuch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the {@code type} of a problem leads to. */
@RestController
@Tag(name = "problems")
class ProblemTypeController {

    @GetMapping("/problems/{code}")
    @SecurityRequirements
    @Operation(operationId = "getProblemType", summary = "What a code of a problem means, in both languages")
    ProblemType one(@PathVariable String code) {
        if (!Sentences.in(Locale.CHINESE).knows(code)) {
            throw new NoSuch("problem", code);
        }
        return new ProblemType(code, worded(code, Locale.CHINESE), worded(code, Locale.ENGLISH));
    }

    private static Wording worded(String code, Locale language) {
        Sentences sentences = Sentences.in(language);
        return new Wording(sentences.title(code), sentences.detail(code, List.of()));
    }

    /** A kind of problem. */
    @Schema(name = "ProblemType")
    record ProblemType(
            @Schema(example = "enterprise.credit-code-check")
            String code,

            Wording chinese,
            Wording english) {}

    /** Its words in one language. */
    @Schema(name = "Wording")
    record Wording(
            String title,

            @Schema(description = "The sentence; a dash stands for each value it names")
            String detail) {}
}
