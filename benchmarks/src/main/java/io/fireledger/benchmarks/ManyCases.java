package io.fireledger.benchmarks;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.projections.enforcement.ConformanceView;
import io.fireledger.projections.enforcement.GetConformance;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/**
 * Many cases: every one of them judged by every legal step, and statistics of all that was decided; each beside the same
 * rows asked of the database alone. One case is taken through over HTTP, the others are copies of its events, made in the
 * database itself; for the statistics each with another violation, tier, fine, authority and month.
 */
final class ManyCases {
    private static final Pattern WORDS = Pattern.compile("(conformance|statistics)([|](conformance|statistics))*");
    private static final int JUDGED = 10_000;
    private static final int DECIDED = 100_000;
    private static final int SET = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final Product product;
    private final Settings settings;
    private final Database database;
    private final Cpu cpu;
    private final PrintStream out;

    ManyCases(Product product, Settings settings, Cpu cpu, PrintStream out) {
        this.product = product;
        this.settings = settings;
        this.database = product.database();
        this.cpu = cpu;
        this.out = out;
    }

    /** Whether nothing but cases is asked for. */
    static boolean isAlone(Settings settings) {
        return WORDS.matcher(settings.only().pattern()).matches();
    }

    static boolean isAsked(Settings settings) {
        return isAlone(settings) || settings.only().pattern().equals(".*");
    }

    void run() throws Exception {
        String model = new OneCase(product.port()).served();
        if (settings.only().matcher("conformance").find()) {
            int cases = settings.cases() == 0 ? JUDGED : settings.cases();
            long start = System.nanoTime();
            copy(model, 1, cases, "true");
            out.printf(Locale.ROOT, "%,d whole cases, loaded in %.1f s%n%n", cases, seconds(start));
            conformance(cases);
        }
        if (settings.only().matcher("statistics").find()) {
            int cases = settings.cases() == 0 ? DECIDED : settings.cases();
            long start = System.nanoTime();
            copy(model, 10_000_000, cases, "type in ('enforcement.CaseOpened', 'enforcement.PenaltyDecided')");
            product.readModels().start();
            comesTo("enforcement");
            comesTo("penalty-statistic");
            out.printf(Locale.ROOT, "%,d decided cases, loaded and taken in in %.1f s%n%n", cases, seconds(start));
            rebuilds(2L * cases);
            statistics();
            product.readModels().stop();
        }
    }

    static CaseId id(long number) {
        return new CaseId("C-01%024d".formatted(number));
    }

    private void copy(String model, long first, int cases, String which) throws SQLException {
        for (int from = 0; from < cases; from += SET) {
            database.run("""
                    do $$
                    declare
                      head bigint;
                    begin
                      select position into head from event_head for update;
                      perform make_event_partition(head + 1000000);
                      create temp table bench_model on commit drop as
                        select *, row_number() over (order by seq) - 1 as place, count(*) over () as most
                          from event where aggregate_id = 'enforcement:%1$s' and (%2$s);
                      create temp table bench_set on commit drop as
                        select head + (n - %3$s) * m.most + m.place + 1 as at, gen_random_uuid() as copied, n,
                            'C-01' || lpad(n::text, 24, '0') as id, m.*
                          from generate_series(%3$s::bigint, %4$s::bigint) n cross join bench_model m;
                      insert into event
                        select at, copied, 'enforcement:' || id, aggregate_type, place, type, revision, recorded_at,
                            convert_to(case when type <> 'enforcement.PenaltyDecided'
                              then replace(convert_from(payload, 'UTF8'), '%1$s', id)
                              else jsonb_set(jsonb_set(jsonb_set(jsonb_set(jsonb_set(
                                replace(convert_from(payload, 'UTF8'), '%1$s', id)::jsonb,
                                '{charges,0,violation}', to_jsonb('FPL-60-1-' || 1 + n %% 7)),
                                '{charges,0,tier}', to_jsonb((array['MINOR', 'ORDINARY', 'SERIOUS'])[1 + n %% 3])),
                                '{charges,0,sanctions,0,amountFen}', to_jsonb(500000 + (n * 7919 %% 46) * 100000)),
                                '{agency}', to_jsonb('CQ-' || lpad((n %% 20)::text, 2, '0'))),
                                '{decidedOn}', to_jsonb(to_char(date '2024-01-15' + (n %% 24)::int * interval '1 month',
                                  'YYYY-MM-DD')))::text end, 'UTF8'), metadata
                          from bench_set order by at;
                      insert into event_key select copied, at from bench_set;
                      insert into stream select 'enforcement:' || id, max(place) from bench_set group by id;
                      update event_head set position = (select max(at) from bench_set);
                    end
                    $$""".formatted(model, which, first + from, first + Math.min(cases, from + SET) - 1));
        }
        database.run("analyze event, event_key, stream");
    }

    private void conformance(int cases) throws Exception {
        QueryGateway questions = product.questions();
        List<ConformanceView.Step> steps = judged(questions, 1);
        double[] ours = new double[settings.rounds()];
        double[] theirs = new double[settings.rounds()];
        judgeAll(questions, cases);
        for (int round = 0; round < settings.rounds(); round++) {
            ours[round] = cases / judgeAll(questions, cases);
            theirs[round] = cases / readAll(cases);
        }
        out.println("""
                | every case, every step | cases/s (median of the rounds) | steps/s | until all are judged, s | the same events read by plain SQL, cases/s | ratio |
                |---|---:|---:|---:|---:|---:|""");
        double median = Results.median(ours);
        out.printf(
                Locale.ROOT,
                "| %,d cases of %d steps | %,.0f | %,.0f | %.1f | %,.0f | %.2f |%n%n",
                cases,
                steps.size(),
                median,
                median * steps.size(),
                cases / median,
                Results.median(theirs),
                median / Results.median(theirs));
        Results results = new Results();
        String token = HttpCaller.token(product.port(), "discipline-auditor");
        eachRound((round, length) -> {
            for (int callers : new int[] {1, 8}) {
                Measure measure = new Load(cpu)
                        .run(
                                number -> new HttpCaller(
                                        product.port(),
                                        token,
                                        () -> HttpCaller.get("/api/v1/cases/"
                                                + id(1
                                                                + ThreadLocalRandom.current()
                                                                        .nextLong(cases))
                                                        .value()
                                                + "/conformance")),
                                callers,
                                length);
                keep(results, round, "conformance of one case over HTTP", callers, measure);
            }
        });
        out.println(results.measured());
    }

    /** Seconds, on both cores. */
    private static double judgeAll(QueryGateway questions, int cases) {
        long start = System.nanoTime();
        IntStream.rangeClosed(1, cases).parallel().forEach(number -> judged(questions, number));
        return seconds(start);
    }

    private static List<ConformanceView.Step> judged(QueryGateway questions, long number) {
        ConformanceView view = questions
                .query(
                        new GetConformance(id(number), DivisionCode.NATION, DAY, null, null, Locale.ENGLISH),
                        ResponseTypes.optionalInstanceOf(ConformanceView.class))
                .join()
                .orElseThrow();
        if (view.steps().stream().anyMatch(step -> step.status() == ConformanceView.Status.MISSING)) {
            throw new IllegalStateException("a lawful case lacks a step: " + view);
        }
        return view.steps();
    }

    private double readAll(int cases) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement(
                        "select event_id, type, payload, metadata from event where aggregate_id = ? order by seq")) {
            for (int number = 1; number <= cases; number++) {
                statement.setString(1, id(number).typed());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getBytes(3);
                    }
                }
            }
        }
        return seconds(start);
    }

    private void rebuilds(long events) throws Exception {
        out.println("""
                | rebuild | events of cases/s | until it has taken in all, s |
                |---|---:|---:|""");
        for (String model : List.of("enforcement", "penalty-statistic")) {
            long start = System.nanoTime();
            product.readModels().rebuild(model, "benchmark");
            long number = product.readModels().builds(model, 1).get(0).number();
            comesTo(model + "." + number);
            out.printf(Locale.ROOT, "| %s | %,.0f | %.1f |%n", model, events / seconds(start), seconds(start));
        }
        out.println();
    }

    private void statistics() throws Exception {
        database.run(
                "create table bench_penalty as select p ->> 'agency' as authority, c ->> 'violation' as violation,"
                        + " c ->> 'tier' as tier, left(p ->> 'decidedOn', 7) as month,"
                        + " (c #>> '{sanctions,0,amountFen}')::bigint as fine"
                        + " from (select convert_from(payload, 'UTF8')::jsonb as p from event"
                        + " where type = 'enforcement.PenaltyDecided') e, jsonb_array_elements(p -> 'charges') c",
                "analyze bench_penalty, penalty_statistic");
        String token = HttpCaller.token(product.port(), "discipline-auditor");
        List<Asked> all = List.of(
                new Asked("statistics, page of 50", "", "violation, tier, authority, month"),
                new Asked("statistics by violation and tier", "?by=VIOLATION,TIER", "violation, tier"),
                new Asked("statistics by month", "?by=MONTH", "month"),
                new Asked("statistics of one authority by violation", "?authority=CQ-07&by=VIOLATION", "violation"));
        Results results = new Results();
        eachRound((round, length) -> {
            for (Asked asked : all) {
                for (int callers : new int[] {1, 8}) {
                    String path = "/api/v1/cases/statistics" + asked.query;
                    keep(
                            results,
                            round,
                            asked.name,
                            callers,
                            new Load(cpu)
                                    .run(
                                            number -> new HttpCaller(product.port(), token, () -> HttpCaller.get(path)),
                                            callers,
                                            length));
                    keep(
                            results,
                            round,
                            asked.name + ", plain SQL over a row each",
                            callers,
                            new Load(cpu).run(number -> new Grouping(asked.by), callers, length));
                }
            }
        });
        out.println(results.measured());
    }

    private record Asked(String name, String query, String by) {}

    private interface Round {
        void measure(int round, Duration length) throws Exception;
    }

    /** The first round is not counted. */
    private void eachRound(Round measured) throws Exception {
        for (int round = 0; round <= settings.rounds(); round++) {
            double seconds = round == 0 ? settings.warmUp() : settings.seconds();
            measured.measure(round, Duration.ofMillis((long) (1_000 * seconds)));
        }
    }

    private static void keep(Results results, int round, String name, int callers, Measure measure) {
        if (round > 0) {
            results.add(name, callers, measure);
        }
    }

    /** The first fifty groups with count, sum, least, median and most. */
    private final class Grouping implements Load.Caller {
        private final Connection connection = database.open();
        private final PreparedStatement statement;

        Grouping(String by) throws SQLException {
            statement = connection.prepareStatement("select " + by + ", count(*), sum(fine), min(fine),"
                    + " percentile_disc(0.5) within group (order by fine), max(fine) from bench_penalty group by " + by
                    + " order by " + by + " limit 50");
        }

        @Override
        public void call() throws SQLException {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private void comesTo(String group) throws Exception {
        long head = Long.parseLong(database.ask("select position from event_head"));
        long end = System.nanoTime() + LONGEST.toNanos();
        String question = "select coalesce(min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint), -1)"
                + " from token_entry where token is not null and processor_name = '" + group + "'";
        while (Long.parseLong(database.ask(question)) < head) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(group + " does not come to " + head);
            }
            Thread.sleep(20);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
