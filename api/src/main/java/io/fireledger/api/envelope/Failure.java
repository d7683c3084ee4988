package io.fireledger.api.envelope;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an operation can fail, for the OpenAPI document, with one example each. */
enum Failure {
    BAD_REQUEST(400, true, "Malformed: body, header or parameter", "body.invalid", "The body has mistakes"),
    UNAUTHORIZED(401, true, "No valid token", "token.missing", "An access token is needed"),
    FORBIDDEN(403, true, "No role that may do this", "role.missing", "Not allowed"),
    NOT_FOUND(404, true, "Unknown, or outside the caller's jurisdiction", "subject.unknown", "Not found"),
    NOT_ACCEPTABLE(406, true, "Cannot answer in that form", "answer.not-acceptable", "Cannot answer in that form"),
    CONFLICT(
            409,
            false,
            "The identity exists, or two wrote at once",
            "version.concurrent-change",
            "Changed by another request"),
    PRECONDITION_FAILED(412, false, "`If-Match` is stale", "version.stale", "The version is stale"),
    CONTENT_TOO_LARGE(
            413,
            false,
            "The body is larger than 1 MB, a file of an import than 100 MB",
            "body.too-large",
            "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            false,
            "The body is not application/json, or a file not text/csv in UTF-8",
            "body.unsupported-type",
            "Unsupported type of body"),
    UNPROCESSABLE_CONTENT(422, true, "Refused by a rule", "act.in-future", "The act lies in the future"),
    INTERNAL_SERVER_ERROR(500, true, "Unforeseen", "server.failed", "The server failed"),
    SERVICE_UNAVAILABLE(503, true, "Not now; see `Retry-After`", "store.unavailable", "The store is not available");

    private final int status;
    private final boolean ofReads;
    private final String description;
    private final String code;
    private final String title;

    Failure(int status, boolean ofReads, String description, String code, String title) {
        this.status = status;
        this.ofReads = ofReads;
        this.description = description;
        this.code = code;
        this.title = title;
    }

    int status() {
        return status;
    }

    boolean isOfReads() {
        return ofReads;
    }

    /** Whether a file may fail so, beside what reads fail by. */
    boolean isOfFiles() {
        return this == CONTENT_TOO_LARGE || this == UNSUPPORTED_MEDIA_TYPE;
    }

    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().split("_", -1)) {
            key.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return key.toString();
    }

    ApiResponse response() {
        MediaType content = new MediaType().schema(Schemas.referenceTo("Problem"));
        content.setExample(example());
        ApiResponse response = new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", content));
        if (this == SERVICE_UNAVAILABLE) {
            Header seconds = new Header();
            seconds.setDescription("Seconds to wait");
            seconds.setSchema(Schemas.typed("integer", "int32"));
            response.addHeaderObject("Retry-After", seconds);
        }
        return response;
    }

    private Map<String, Object> example() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + code);
        example.put("title", title);
        example.put("status", status);
        example.put("detail", description.replace("`", "") + ".");
        example.put("instance", "/api/v1/venues");
        example.put("rule", code);
        example.put("basis", List.of());
        example.put("errors", List.of());
        example.put("correlationId", "0b0f7a3e-4a3c-4a59-9d2f-1f4f4c5f2a10");
        return example;
    }
}
