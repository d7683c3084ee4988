package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Projection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills {@code penalty_statistic}, a row for each violation, tier, authority, place and month with every fine in it, and
 * {@code penalty_case}, what each case counts for: a case decided again counts for its last decision.
 */
final class PenaltyTable implements Projection {
    static final String NAME = "penalty-statistic";

    private final JdbcTemplate jdbc;

    PenaltyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One act decided on, in one cell. */
    record Act(
            String violation,
            String tier,
            String authority,
            String division,
            String month,
            boolean penalised,
            long fineFen) {
        private String cell() {
            return String.join("|", violation, tier, authority, division, month);
        }
    }

    /** The acts a case counts for. */
    record Counted(List<Act> acts) {}

    private static final class Cell {
        private final Act of;
        private int decisions;
        private int penalties;
        private final NavigableMap<Long, Integer> fines = new TreeMap<>();

        private Cell(Act of) {
            this.of = of;
        }

        private void count(Act act, int more) {
            decisions += more;
            penalties += act.penalised ? more : 0;
            if (act.fineFen > 0) {
                int times = fines.getOrDefault(act.fineFen, 0) + more;
                if (times == 0) {
                    fines.remove(act.fineFen);
                } else {
                    fines.put(act.fineFen, times);
                }
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("penalty_statistic", "penalty_case");
    }

    /** 2: each amount once, with how often it was fined. */
    @Override
    public int version() {
        return 2;
    }

    /** Many cases share a cell. */
    @Override
    public String sequenceOf(EventMessage<?> event) {
        return NAME;
    }

    @Override
    public void write(List<TrackedEventMessage<?>> events) {
        Map<String, List<Act>> decided = new LinkedHashMap<>();
        for (TrackedEventMessage<?> event : events) {
            List<Act> acts = acts(event.getPayload(), Recorded.of(event));
            if (acts != null) {
                decided.put(keyOf(event), acts);
            }
        }
        if (decided.isEmpty()) {
            return;
        }
        Map<String, List<Act>> before = counted(decided.keySet());
        Map<String, Act> touched = new TreeMap<>();
        before.values().forEach(acts -> acts.forEach(act -> touched.put(act.cell(), act)));
        decided.values().forEach(acts -> acts.forEach(act -> touched.put(act.cell(), act)));
        Map<String, Cell> cells = load(touched);
        before.values().forEach(acts -> acts.forEach(act -> cell(cells, act).count(act, -1)));
        decided.values().forEach(acts -> acts.forEach(act -> cell(cells, act).count(act, 1)));
        save(cells);
        count(decided);
    }

    private static Cell cell(Map<String, Cell> cells, Act act) {
        return cells.computeIfAbsent(act.cell(), key -> new Cell(act));
    }

    /** Null where nothing is decided. */
    private static @Nullable List<Act> acts(Object event, Recorded recorded) {
        String division = recorded.division().value();
        if (event instanceof PenaltyDecided e) {
            return acts(e.charges(), e.agency(), division, e.decidedOn(), true);
        }
        if (event instanceof NoPenaltyDecided e) {
            return acts(e.charges(), e.agency(), division, e.decidedOn(), false);
        }
        if (event instanceof OnTheSpotPenaltyDecided e) {
            return acts(List.of(e.charge()), e.agency(), division, e.decidedOn(), true);
        }
        return event instanceof ViolationNotEstablished ? List.of() : null;
    }

    private static List<Act> acts(
            List<Charge> charges, AuthorityId authority, String division, LocalDate day, boolean penalised) {
        return charges.stream()
                .map(charge -> new Act(
                        charge.violation().value(),
                        charge.tier() == null ? "" : charge.tier().name(),
                        authority.value(),
                        division,
                        YearMonth.from(day).toString(),
                        penalised,
                        penalised
                                ? Sanction.total(SanctionKind.FINE, charge.sanctions())
                                        .value()
                                : 0))
                .toList();
    }

    private Map<String, List<Act>> counted(Collection<String> cases) {
        Map<String, List<Act>> found = new LinkedHashMap<>();
        jdbc.query(
                "select key, counted from penalty_case where key = any(?)",
                rows -> {
                    found.put(
                            rows.getString("key"),
                            Json.read(rows.getString("counted"), Counted.class).acts());
                },
                (Object) cases.toArray(String[]::new));
        return found;
    }

    private Map<String, Cell> load(Map<String, Act> touched) {
        Map<String, Cell> cells = new TreeMap<>();
        jdbc.query(
                "select key, decisions, penalties, fines, times from penalty_statistic where key = any(?)",
                rows -> {
                    Cell cell = new Cell(Objects.requireNonNull(touched.get(rows.getString("key"))));
                    cell.decisions = rows.getInt("decisions");
                    cell.penalties = rows.getInt("penalties");
                    Long[] fines = (Long[]) rows.getArray("fines").getArray();
                    Integer[] times = (Integer[]) rows.getArray("times").getArray();
                    for (int place = 0; place < fines.length; place++) {
                        cell.fines.put(fines[place], times[place]);
                    }
                    cells.put(cell.of.cell(), cell);
                },
                (Object) touched.keySet().toArray(String[]::new));
        return cells;
    }

    private void save(Map<String, Cell> cells) {
        List<Cell> all = List.copyOf(cells.values());
        jdbc.update(
                "insert into penalty_statistic"
                        + " (key, violation, tier, authority, division, month, decisions, penalties, fines, times)"
                        + " select a, b, c, d, e, f, g, h, string_to_array(i, ',')::bigint[],"
                        + " string_to_array(j, ',')::integer[]"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[],"
                        + " ?::integer[], ?::text[], ?::text[]) as r (a, b, c, d, e, f, g, h, i, j)"
                        + " on conflict (key) do update set decisions = excluded.decisions,"
                        + " penalties = excluded.penalties, fines = excluded.fines, times = excluded.times",
                column(all, cell -> cell.of.cell()),
                column(all, cell -> cell.of.violation),
                column(all, cell -> cell.of.tier),
                column(all, cell -> cell.of.authority),
                column(all, cell -> cell.of.division),
                column(all, cell -> cell.of.month),
                all.stream().map(cell -> cell.decisions).toArray(Integer[]::new),
                all.stream().map(cell -> cell.penalties).toArray(Integer[]::new),
                column(all, cell -> joined(cell.fines.keySet())),
                column(all, cell -> joined(cell.fines.values())));
        jdbc.update("delete from penalty_statistic where decisions = 0 and key = any(?)", (Object)
                cells.keySet().toArray(String[]::new));
    }

    private static String joined(Collection<?> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private void count(Map<String, List<Act>> decided) {
        List<Map.Entry<String, List<Act>>> all = List.copyOf(decided.entrySet());
        jdbc.update(
                "insert into penalty_case (key, counted)"
                        + " select k, c::jsonb from unnest(?::text[], ?::text[]) as r (k, c)"
                        + " on conflict (key) do update set counted = excluded.counted",
                all.stream().map(Map.Entry::getKey).toArray(String[]::new),
                all.stream()
                        .map(entry -> Json.write(new Counted(entry.getValue())))
                        .toArray(String[]::new));
    }

    private static String[] column(List<Cell> cells, Function<Cell, String> value) {
        return cells.stream().map(value).toArray(String[]::new);
    }
}
