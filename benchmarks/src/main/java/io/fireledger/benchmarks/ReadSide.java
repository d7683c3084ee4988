package io.fireledger.benchmarks;

import io.fireledger.projections.wiring.Build;
import io.fireledger.projections.wiring.ProjectionProcessors;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The read side on a log of many events: how fast a read model is built anew beside the one that serves, and how long a
 * dossier and a history of a thousand events take over HTTP; each beside the same as plain SQL.
 */
final class ReadSide {
    private static final Pattern WORDS = Pattern.compile("(rebuild|dossier|history)([|](rebuild|dossier|history))*");
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String PAGE = "select e.*, o.view ->> 'name' as actor_name from event_log e"
            + " left join officer o on o.key = e.actor and e.capacity is not null"
            + " join event_subject s on s.position = e.position where s.subject = ? order by s.position desc limit ?";

    private final Product product;
    private final Settings settings;
    private final Database database;
    private final Cpu cpu;
    private final PrintStream out;
    private int subjects;

    ReadSide(Product product, Settings settings, Cpu cpu, PrintStream out) {
        this.product = product;
        this.settings = settings;
        this.database = product.database();
        this.cpu = cpu;
        this.out = out;
    }

    /** Whether nothing but the read side is asked for. */
    static boolean isAlone(Settings settings) {
        return WORDS.matcher(settings.only().pattern()).matches();
    }

    static boolean isAsked(Settings settings) {
        return isAlone(settings) || settings.only().pattern().equals(".*");
    }

    void run() throws Exception {
        long start = System.nanoTime();
        subjects = new ManyEvents(database).load(product.aStream(), settings.events());
        long head = Long.parseLong(database.ask("select position from event_head"));
        out.printf(Locale.ROOT, "%,d events in the log, loaded in %.1f s%n", head, seconds(start));
        long taken = System.nanoTime();
        product.readModels().start();
        comesTo("enterprise", head);
        comesTo("event-log", head);
        out.printf(Locale.ROOT, "all read models taken in in %.1f s%n%n", seconds(taken));
        if (settings.only().matcher("rebuild").find()) {
            rebuilds(head);
        }
        reads();
        product.readModels().stop();
    }

    private void rebuilds(long head) throws Exception {
        out.println("""
                | rebuild | events/s (median of the rounds) | the same as one SQL statement, events/s | ratio | until it serves, s | CPU of the JVM, µs each | CPU of PostgreSQL, µs each |
                |---|---:|---:|---:|---:|---:|---:|""");
        for (String model : List.of("enterprise", "event-log")) {
            double[] ours = new double[settings.rounds()];
            double[] theirs = new double[settings.rounds()];
            double[] serves = new double[settings.rounds()];
            double[] jvm = new double[settings.rounds()];
            double[] postgres = new double[settings.rounds()];
            for (int round = 0; round < settings.rounds(); round++) {
                database.run("checkpoint");
                double jvmBefore = cpu.jvmMicros();
                double postgresBefore = cpu.databaseMicros();
                long start = System.nanoTime();
                product.readModels().rebuild(model, "benchmark");
                String group = product.readModels().builds(model, 1).stream()
                        .map(build -> model + "." + build.number())
                        .findFirst()
                        .orElseThrow();
                comesTo(group, head);
                ours[round] = head / seconds(start);
                jvm[round] = (cpu.jvmMicros() - jvmBefore) / head;
                postgres[round] = (cpu.databaseMicros() - postgresBefore) / head;
                serving(model);
                serves[round] = seconds(start);
                theirs[round] = head / statement(model);
                System.err.printf(
                        Locale.ROOT, "rebuild %s: %.0f/s against %.0f/s%n", model, ours[round], theirs[round]);
            }
            double[] ratios = new double[ours.length];
            for (int round = 0; round < ours.length; round++) {
                ratios[round] = ours[round] / theirs[round];
            }
            out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f | %.2f | %.1f | %.1f | %.1f |%n",
                    model,
                    Results.median(ours),
                    Results.median(theirs),
                    Results.median(ratios),
                    Results.median(serves),
                    Results.median(jvm),
                    Results.median(postgres));
        }
        out.println();
    }

    /** The table filled by the database alone, with its indexes; seconds. */
    private double statement(String model) throws SQLException {
        List<String> tables =
                model.equals("enterprise") ? List.of("enterprise") : List.of("event_log", "event_subject");
        database.run("drop schema if exists bench_sql cascade", "create schema bench_sql");
        for (String table : tables) {
            database.run("create table bench_sql." + table + " (like " + table + " including all)");
        }
        database.run("checkpoint");
        long start = System.nanoTime();
        if (model.equals("enterprise")) {
            database.run("""
                    insert into bench_sql.enterprise (key, since, position, version, view)
                    select substring(aggregate_id from 12), min(position), max(position), max(seq),
                        (array_agg(convert_from(payload, 'UTF8')::jsonb order by seq) filter (where seq = 0))[1]
                          || jsonb_build_object('divisionCode', '500103', 'version', max(seq), 'safetyRoles',
                            (array_agg(convert_from(payload, 'UTF8')::jsonb order by seq desc))[1])
                      from event where aggregate_type = 'enterprise' group by aggregate_id""");
        } else {
            database.run("""
                    insert into bench_sql.event_log
                    select position, event_id::text, type, revision, aggregate_id, aggregate_type, seq, recorded_at,
                        coalesce((m ->> 'occurredAt')::timestamptz, recorded_at), coalesce(m ->> 'actor', ''),
                        coalesce((m ->> 'roles')::jsonb, '[]'), m ->> 'authority', m ->> 'capacity', (m ->> 'post')::jsonb,
                        m ->> 'channel', coalesce(m ->> 'division', '000000'), m ->> 'corrects',
                        coalesce((m ->> 'basis')::jsonb, '[]'), array[aggregate_id], convert_from(payload, 'UTF8')::jsonb,
                        m - 'salt' - 'mac'
                      from (select *, convert_from(metadata, 'UTF8')::jsonb as m from event) e""");
            database.run("insert into bench_sql.event_subject select aggregate_id, position from event");
        }
        double took = seconds(start);
        database.run("drop schema bench_sql cascade");
        return took;
    }

    private void comesTo(String group, long position) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        String question = "select coalesce(min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint), -1)"
                + " from token_entry where token is not null and processor_name = '" + group + "'";
        while (Long.parseLong(database.ask(question)) < position) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(group + " does not come to " + position);
            }
            Thread.sleep(20);
        }
    }

    private void serving(String model) throws InterruptedException {
        ProjectionProcessors models = product.readModels();
        while (models.builds(model, 1).get(0).state() != Build.State.SERVING) {
            Thread.sleep(20);
        }
    }

    private void reads() throws Exception {
        Load load = new Load(cpu);
        Results results = new Results();
        String token = HttpCaller.token(product.port(), "discipline-auditor");
        List<Read> all = List.of(
                new Read("dossier", id -> "/api/v1/enterprises/" + id + "/dossier", 0),
                new Read("history, page of 50", id -> "/api/v1/enterprises/" + id + "/history", 51),
                new Read("history, page of 200", id -> "/api/v1/enterprises/" + id + "/history?limit=200", 201));
        List<Read> asked = all.stream()
                .filter(read ->
                        settings.only().matcher(read.name.substring(0, 7)).find())
                .toList();
        for (int round = 0; round <= settings.rounds(); round++) {
            for (Read read : asked) {
                for (int callers : new int[] {1, 8}) {
                    Duration length =
                            Duration.ofMillis((long) (1_000 * (round == 0 ? settings.warmUp() : settings.seconds())));
                    Measure ours = load.run(
                            number -> new HttpCaller(
                                    product.port(), token, () -> HttpCaller.get(read.path.of(anySubject()))),
                            callers,
                            length);
                    Measure theirs = load.run(number -> new Statement(read), callers, length);
                    if (round > 0) {
                        results.add(read.name, callers, ours);
                        results.add(read.name + ", plain SQL", callers, theirs);
                    }
                }
            }
        }
        if (!asked.isEmpty()) {
            out.println(results.measured());
        }
    }

    private String anySubject() {
        return ManyEvents.enterprise(ThreadLocalRandom.current().nextLong(subjects));
    }

    /** @param rows of the history; 0: the rows of the dossier by their keys */
    private record Read(String name, Path path, int rows) {}

    private interface Path {
        String of(String id);
    }

    /** The same rows, asked for by a prepared statement on a connection of its own, and read. */
    private final class Statement implements Load.Caller {
        private final Connection connection;
        private final List<PreparedStatement> statements;
        private final int rows;

        Statement(Read read) throws SQLException {
            connection = database.open();
            rows = read.rows;
            statements = rows > 0
                    ? List.of(connection.prepareStatement(PAGE))
                    : List.of(
                            connection.prepareStatement("select * from enterprise where key = ?"),
                            connection.prepareStatement("select i.* from venue v left join inspection i"
                                    + " on i.venue = v.key where v.enterprise = ?"),
                            connection.prepareStatement("select * from deadline where subject = 'enterprise:' || ?"));
        }

        @Override
        public void call() throws SQLException {
            String id = anySubject();
            for (PreparedStatement statement : statements) {
                statement.setString(1, rows > 0 ? "enterprise:" + id : id);
                if (rows > 0) {
                    statement.setInt(2, rows);
                }
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        found.getString(1);
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
