package io.fireledger.projections.enforcement;

import io.fireledger.projections.enforcement.FindPenaltyStatistics.Dimension;
import io.fireledger.projections.wiring.Cursor;
import io.fireledger.projections.wiring.Filters;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Projection;
import io.fireledger.projections.wiring.ProvidesProjection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Read model {@code penalty-statistic}: what was decided by violation, tier, authority, place and month, with the fines. */
@Component
public final class Penalties implements ProvidesProjection {
    private final JdbcTemplate jdbc;
    private final PenaltyTable table;

    public Penalties(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.table = new PenaltyTable(jdbc);
    }

    @Override
    public Projection projection() {
        return table;
    }

    /** A cell of the table; what it is not told apart by is empty. */
    private record Row(List<String> of, int decisions, int penalties, SortedMap<Long, Integer> fines) {
        PenaltyStatistic view(Set<Dimension> by) {
            return PenaltyStatistic.of(
                    by.contains(Dimension.VIOLATION) ? of.get(0) : null,
                    by.contains(Dimension.TIER) ? of.get(1) : null,
                    by.contains(Dimension.AUTHORITY) ? of.get(2) : null,
                    by.contains(Dimension.DIVISION) ? of.get(3) : null,
                    by.contains(Dimension.MONTH) ? of.get(4) : null,
                    decisions,
                    penalties,
                    fines);
        }

        List<String> apartBy(Set<Dimension> by) {
            return Stream.of(Dimension.values())
                    .map(dimension -> by.contains(dimension) ? of.get(dimension.ordinal()) : "")
                    .toList();
        }
    }

    @QueryHandler
    @SuppressWarnings("rawtypes") // Axon finds the handler by the class of its answer, which must be plain
    Page handle(FindPenaltyStatistics question) {
        Filters filters = new Filters()
                .within("division", question.jurisdiction())
                .within("division", question.division())
                .and("violation = ?", text(question.violation()))
                .and(
                        "tier = ?",
                        question.tier() == null ? null : question.tier().name())
                .and(
                        "authority = ?",
                        question.authority() == null
                                ? null
                                : question.authority().value())
                .and("month >= ?", month(question.from()))
                .and("month <= ?", month(question.until()));
        Set<Dimension> all = Set.of(Dimension.values());
        if (!question.by().isEmpty() && !question.by().equals(all)) {
            return new Page<>(merged(filters, question.by()), null);
        }
        if (question.cursor() != null) {
            filters.and(
                    "(violation, tier, authority, division, month) > (select p[1], p[2], p[3], p[4], p[5]"
                            + " from (select ?::text[] as p) q)",
                    Cursor.parts(question.cursor(), 5));
        }
        List<Row> rows = jdbc.query(
                "select * from penalty_statistic" + filters.where()
                        + " order by violation, tier, authority, division, month limit ?",
                Penalties::row,
                filters.values(question.limit() + 1));
        return Cursor.page(
                rows,
                question.limit(),
                row -> row.view(all),
                row -> Cursor.of(row.of().toArray()));
    }

    private List<PenaltyStatistic> merged(Filters filters, Set<Dimension> by) {
        Map<String, List<Row>> groups = new TreeMap<>();
        jdbc.query("select * from penalty_statistic" + filters.where(), Penalties::row, filters.values())
                .forEach(row -> groups.computeIfAbsent(String.join("|", row.apartBy(by)), key -> new ArrayList<>())
                        .add(row));
        return groups.values().stream().map(rows -> together(rows, by).view(by)).toList();
    }

    private static Row together(List<Row> rows, Set<Dimension> by) {
        SortedMap<Long, Integer> fines = new TreeMap<>();
        rows.forEach(row -> row.fines.forEach((fine, times) -> fines.merge(fine, times, Integer::sum)));
        return new Row(
                rows.get(0).apartBy(by),
                rows.stream().mapToInt(Row::decisions).sum(),
                rows.stream().mapToInt(Row::penalties).sum(),
                fines);
    }

    private static Row row(ResultSet rows, int number) throws SQLException {
        Long[] amounts = (Long[]) rows.getArray("fines").getArray();
        Integer[] times = (Integer[]) rows.getArray("times").getArray();
        SortedMap<Long, Integer> fines = new TreeMap<>();
        for (int place = 0; place < amounts.length; place++) {
            fines.put(amounts[place], times[place]);
        }
        return new Row(
                List.of(
                        rows.getString("violation"),
                        rows.getString("tier"),
                        rows.getString("authority"),
                        rows.getString("division"),
                        rows.getString("month")),
                rows.getInt("decisions"),
                rows.getInt("penalties"),
                fines);
    }

    private static @Nullable String month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day).toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
