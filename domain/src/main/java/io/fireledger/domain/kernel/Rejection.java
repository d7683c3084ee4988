package io.fireledger.domain.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something must not happen: a stable code {@code <noun>.<kebab-reason>}, the field it concerns, the values its
 * sentence names (the sentences, in both languages, are user-facing text and stand in {@code api}), and the law.
 *
 * @param field the field of the request body that is at fault; null where none is
 * @param values what the sentence names, in its order: {0}, {1}, …
 */
public record Rejection(String code, @Nullable String field, List<String> values, List<Citation> basis) {

    public static Rejection of(String code, Object... values) {
        return new Rejection(
                code,
                null,
                java.util.Arrays.stream(values).map(Rejection::plain).toList(),
                List.of());
    }

    public Rejection inField(String name) {
        return new Rejection(code, name, values, basis);
    }

    public Rejection on(Citation... citations) {
        return new Rejection(code, field, values, List.of(citations));
    }

    private static String plain(Object value) {
        return value instanceof AggregateId id ? id.value() : value.toString();
    }
}
