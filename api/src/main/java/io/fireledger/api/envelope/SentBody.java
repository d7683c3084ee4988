package io.fireledger.api.envelope;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks up in the body as it was sent what a rule objects to. */
public final class SentBody {
    private SentBody() {}

    /** The value of the field at that path ({@code officers[0]}, {@code evidence[1].sha256}); null where there is none. */
    public static @Nullable Object valueAt(HttpServletRequest request, String field) {
        byte[] body = Exchange.body(request);
        if (body.length == 0) {
            return null;
        }
        try {
            String pointer = "/" + field.replaceAll("\\[([0-9]+)]", "/$1").replace('.', '/');
            JsonNode value = BodyConverter.parse(body).at(pointer);
            return value.isMissingNode() ? null : value;
        } catch (MalformedRequest | IllegalArgumentException notThere) {
            return null;
        }
    }
}
