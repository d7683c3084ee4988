package io.fireledger.projections.wiring;

import io.fireledger.domain.kernel.DivisionCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows of a list must meet; a value that is null asks for nothing. */
public final class Filters {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param condition SQL with one parameter */
    public Filters and(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    /** @param condition SQL without parameters */
    public Filters and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition SQL with two parameters */
    public Filters and(String condition, Object first, Object second) {
        conditions.add(condition);
        values.add(first);
        values.add(second);
        return this;
    }

    /** @param condition SQL with three parameters */
    public Filters and(String condition, Object first, Object second, Object third) {
        and(condition, first, second);
        values.add(third);
        return this;
    }

    /** Rows of that division and all below it, by the same rule as {@link DivisionCode#covers}. */
    public Filters within(String column, @Nullable DivisionCode division) {
        if (division != null && !division.equals(DivisionCode.NATION)) {
            String shared = division.value().replaceFirst("(00)+$", "");
            conditions.add(column + " between ? and ?");
            values.add((shared + "000000").substring(0, 6));
            values.add((shared + "999999").substring(0, 6));
        }
        return this;
    }

    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public Object[] values(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
