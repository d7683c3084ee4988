package io.fireledger.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request was not carried out (RFC 9457). Every failure of every endpoint is told in this form. */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "rule", "basis", "errors", "correlationId"})
public record Problem(
        @Schema(description = "`/problems/<code>`; never changes", example = "/problems/enterprise.credit-code-check")
        URI type,

        @Schema(
                description = "What kind of failure it is, in the language asked for",
                example = "Check character wrong")
        String title,

        @Schema(description = "HTTP status", example = "422", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What failed here, naming the value and the rule, in the language asked for")
        String detail,

        @Schema(description = "Path of the request") URI instance,

        @Schema(description = "The code: `<noun>.<kebab-reason>`", example = "enterprise.credit-code-check")
        String rule,

        @Schema(description = "The law behind the rule: law (version) article")
        List<String> basis,

        @Schema(description = "The fields, headers or parameters at fault")
        List<FieldError> errors,

        @Schema(description = "The `X-Request-Id` of the exchange")
        String correlationId,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** One field, header or parameter at fault. */
    @Schema(name = "FieldError")
    public record FieldError(
            @Schema(description = "Path of the field, or name of the header or parameter", example = "creditCode")
            String field,

            @Schema(description = "What was sent; absent where nothing was", example = "91500103MA5U0XYZ0X") @Nullable
            Object value,

            @Schema(description = "What is wrong with it, in the language asked for")
            String reason) {}
}
