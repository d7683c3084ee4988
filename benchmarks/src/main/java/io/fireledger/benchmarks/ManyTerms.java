package io.fireledger.benchmarks;

import io.fireledger.application.deadline.Sweep;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * The sweep over many open terms: how long it takes to see that nothing is missed, beside one plain scan of the same table,
 * and how fast it puts misses on record, beside as many rows written by one statement. The terms are those of inspections,
 * copied in the database itself; one in a hundred is past its day, ten thousand at most.
 */
final class ManyTerms {
    private static final String WORD = "sweep";
    private static final int SET = 100_000;
    private static final int MOST_MISSED = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String MISSED = "select count(*) from deadline where missed_by is null and not provisional"
            + " and (closed_on is null or closed_on > due_on) and due_on < current_date";

    private final Product product;
    private final Settings settings;
    private final Database database;
    private final Cpu cpu;
    private final PrintStream out;

    ManyTerms(Product product, Settings settings, Cpu cpu, PrintStream out) {
        this.product = product;
        this.settings = settings;
        this.database = product.database();
        this.cpu = cpu;
        this.out = out;
    }

    /** Whether nothing but the sweep is asked for. */
    static boolean isAlone(Settings settings) {
        return settings.only().pattern().equals(WORD);
    }

    static boolean isAsked(Settings settings) {
        return isAlone(settings) || settings.only().pattern().equals(".*");
    }

    void run() throws Exception {
        String model = product.anInspection("2099-01-05");
        int missed = Math.min(MOST_MISSED, Math.max(1, settings.events() / 100));
        long start = System.nanoTime();
        copy(model, settings.events() - missed, 0, "2099-01-05");
        product.readModels().start();
        comesTo(head());
        long terms = Long.parseLong(database.ask("select count(*) from deadline where closed_by is null"));
        out.printf(Locale.ROOT, "%,d open terms, loaded and taken in in %.1f s%n%n", terms, seconds(start));
        nothingToDo(terms);
        copy(model, missed, settings.events(), "2026-01-05");
        comesTo(head());
        misses(missed);
        product.readModels().stop();
    }

    private void nothingToDo(long terms) throws Exception {
        database.run("vacuum analyze deadline");
        swept();
        double[] ours = new double[settings.rounds()];
        double[] theirs = new double[settings.rounds()];
        for (int round = 0; round < settings.rounds(); round++) {
            ours[round] = swept();
            theirs[round] = scan();
        }
        out.println("""
                | a run that finds nothing | ms (median of the rounds) | open terms/s | one plain SQL scan, ms | open terms/s | ratio |
                |---|---:|---:|---:|---:|---:|""");
        out.printf(
                Locale.ROOT,
                "| %,d open terms | %.1f | %,.0f | %.1f | %,.0f | %.2f |%n%n",
                terms,
                Results.median(ours) * 1_000,
                terms / Results.median(ours),
                Results.median(theirs) * 1_000,
                terms / Results.median(theirs),
                Results.median(theirs) / Results.median(ours));
    }

    private void misses(int missed) throws Exception {
        double jvm = cpu.jvmMicros();
        double postgres = cpu.databaseMicros();
        long start = System.nanoTime();
        Sweep.Run run = Objects.requireNonNull(product.sweep().run());
        double took = seconds(start);
        out.println("""
                | misses put on record | terms/s | failed | as many rows by one SQL statement, rows/s | ratio | CPU of the JVM, µs each | CPU of PostgreSQL, µs each |
                |---|---:|---:|---:|---:|---:|---:|""");
        double jvmEach = (cpu.jvmMicros() - jvm) / missed;
        double postgresEach = (cpu.databaseMicros() - postgres) / missed;
        double statement = statement();
        out.printf(
                Locale.ROOT,
                "| %,d | %,.0f | %d | %,.0f | %.4f | %.0f | %.0f |%n",
                run.missed(),
                run.missed() / took,
                run.failed(),
                run.missed() / statement,
                statement / took,
                jvmEach,
                postgresEach);
    }

    private double swept() throws SQLException {
        long start = System.nanoTime();
        Sweep.Run run = Objects.requireNonNull(product.sweep().run());
        if (run.asked() > 0) {
            throw new IllegalStateException("the sweep found " + run.asked());
        }
        return seconds(start);
    }

    /** Row by row, without an index. */
    private double scan() throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_indexscan = off");
            statement.execute("set enable_indexonlyscan = off");
            statement.execute("set enable_bitmapscan = off");
            long start = System.nanoTime();
            try (ResultSet answer = statement.executeQuery(MISSED)) {
                answer.next();
            }
            return seconds(start);
        }
    }

    /** The same events once more, into a table with the same columns and a key. */
    private double statement() throws SQLException {
        database.run("create table bench_missed (like event including defaults, primary key (position))", "checkpoint");
        long start = System.nanoTime();
        database.run("insert into bench_missed select * from event where type = 'inspection.TermMissed'");
        double took = seconds(start);
        database.run("drop table bench_missed");
        return took;
    }

    private long head() throws SQLException {
        return Long.parseLong(database.ask("select position from event_head"));
    }

    private void comesTo(long position) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (Long.parseLong(database.ask(
                        "select coalesce(min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint), -1)"
                                + " from token_entry where token is not null and processor_name = 'deadline'"))
                < position) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the deadlines do not come to " + position);
            }
            Thread.sleep(20);
        }
    }

    /** That many inspections like the one given, due on that day. */
    private void copy(String model, int count, int first, String dueOn) throws SQLException {
        for (int from = first; from < first + count; from += SET) {
            write(model, from, Math.min(first + count, from + SET) - 1, dueOn);
        }
        database.run("analyze event, event_key, stream");
    }

    private void write(String model, int from, int to, String dueOn) throws SQLException {
        database.run("""
                do $$
                declare
                  head bigint;
                begin
                  select position into head from event_head for update;
                  perform make_event_partition(head + 1000000);
                  create temp table bench_set on commit drop as
                    select head + row_number() over () as position, gen_random_uuid() as event_id,
                        'I-01' || lpad(n::text, 24, '0') as id
                      from generate_series(%2$d, %3$d) n;
                  insert into event
                    select s.position, s.event_id, 'inspection:' || s.id, e.aggregate_type, 0, e.type, e.revision, e.recorded_at,
                        convert_to(replace(replace(convert_from(e.payload, 'UTF8'), '%1$s', s.id), '2099-01-05', '%4$s'), 'UTF8'),
                        e.metadata
                      from bench_set s cross join (select * from event where aggregate_id = 'inspection:%1$s' and seq = 0) e
                      order by s.position;
                  insert into event_key select event_id, position from bench_set;
                  insert into stream select 'inspection:' || id, 0 from bench_set;
                  update event_head set position = (select max(position) from bench_set);
                end
                $$""".formatted(model, from, to, dueOn));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
