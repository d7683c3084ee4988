package io.fireledger.api.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fireledger.projections.wiring.BadCursor;
import io.fireledger.projections.wiring.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A page of a list; where the whole list is asked for, the way through all of its pages. */
public final class Listing<T> {
    private final Class<T> type;
    private final Page<T> first;
    private final Function<String, Page<T>> after;

    Listing(Class<T> type, Page<T> first, Function<String, Page<T>> after) {
        this.type = type;
        this.first = first;
        this.after = after;
    }

    /** The same list with every entry as it is to be shown. */
    public Listing<T> map(UnaryOperator<T> shown) {
        return new Listing<>(type, map(first, shown), next -> map(after.apply(next), shown));
    }

    private static <T> Page<T> map(Page<T> page, UnaryOperator<T> shown) {
        return new Page<>(page.items().stream().map(shown).toList(), page.next());
    }

    /** A list that is held in memory; its cursor is a place in it. */
    public static <T> Listing<T> of(Class<T> type, List<T> all, Paging paging) {
        return new Listing<>(type, page(all, paging), next -> page(all, paging.after(next)));
    }

    /** A list that is asked for page by page. */
    public static <T> Listing<T> of(Class<T> type, Paging paging, Function<Paging, Page<T>> pages) {
        return new Listing<>(type, pages.apply(paging), next -> pages.apply(paging.after(next)));
    }

    private static <T> Page<T> page(List<T> all, Paging paging) {
        String cursor = paging.cursor();
        int from = cursor == null ? 0 : place(cursor, all.size());
        int to = Math.min(all.size(), from + paging.limit());
        return new Page<>(all.subList(from, to), to < all.size() ? "i" + to : null);
    }

    private static int place(String cursor, int size) {
        if (!cursor.matches("i[0-9]{1,6}") || Integer.parseInt(cursor.substring(1)) > size) {
            throw new BadCursor();
        }
        return Integer.parseInt(cursor.substring(1));
    }

    @JsonProperty
    public List<T> items() {
        return first.items();
    }

    /** The cursor of the page after this one; null at the end. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(description = "Cursor of the page after this one; null at the end", nullable = true)
    public @Nullable String next() {
        return first.next();
    }

    Class<T> type() {
        return type;
    }

    /** Every entry of every page. */
    public void forEach(Consumer<T> consumer) {
        first.items().forEach(consumer);
        String next = first.next();
        while (next != null) {
            Page<T> page = after.apply(next);
            page.items().forEach(consumer);
            next = page.next();
        }
    }
}
