package io.fireledger.api.envelope;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks up in the body as it was sent what a rule objects to. */
public final class SentBody {
    private SentBody() {}

    /** The path of the first field that holds that text, {@code officers[0]}; empty where none does. */
    public static Optional<String> fieldWith(HttpServletRequest request, String text) {
        byte[] body = Exchange.body(request);
        if (body.length == 0) {
            return Optional.empty();
        }
        try {
            return fieldWith(BodyConverter.parse(body), "", text);
        } catch (MalformedRequest unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> fieldWith(JsonNode node, String path, String text) {
        if (node.isString()) {
            return node.stringValue().strip().equalsIgnoreCase(text) ? Optional.of(path) : Optional.empty();
        }
        Stream<Optional<String>> within = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> fieldWith(node.get(i), path + "[" + i + "]", text))
                : node.properties().stream()
                        .map(field -> fieldWith(
                                field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), text));
        return within.flatMap(Optional::stream).findFirst();
    }

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
