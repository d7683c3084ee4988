package io.fireledger.projections.wiring;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page ended, in a form callers do not read. */
public final class Cursor {
    private Cursor() {}

    public static String of(Object... parts) {
        String joined = String.join(
                "|", java.util.Arrays.stream(parts).map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** A position; null where there is no cursor. */
    public static @Nullable Long position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String[] parts = parts(cursor, 1);
        try {
            return Long.valueOf(parts[0]);
        } catch (NumberFormatException e) {
            throw new BadCursor();
        }
    }

    public static String[] parts(String cursor, int count) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            if (parts.length != count) {
                throw new BadCursor();
            }
            return parts;
        } catch (IllegalArgumentException e) {
            throw new BadCursor();
        }
    }

    /** A page of at most {@code limit} out of rows that were read one further than that. */
    public static <R, T> Page<T> page(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(item).toList(), more ? cursor.apply(shown.get(limit - 1)) : null);
    }
}
