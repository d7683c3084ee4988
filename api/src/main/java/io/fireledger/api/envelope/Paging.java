package io.fireledger.api.envelope;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param limit at most so many entries
 * @param cursor the {@code next} of the page before; null: the first page
 */
public record Paging(int limit, @Nullable String cursor) {
    static final int MOST = 200;
    static final int USUAL = 50;

    /** The first page, as long as a page may be. */
    public static final Paging FULLEST = new Paging(MOST, null);

    /** The page after that cursor, as long as a page may be: how a whole list is walked through. */
    Paging after(@Nullable String next) {
        return new Paging(MOST, next);
    }
}
