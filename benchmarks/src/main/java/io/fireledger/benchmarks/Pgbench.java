package io.fireledger.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database itself can do: one prepared insert of a row of the size of a stored event per transaction. The table
 * has the columns of the event table and the three keys a store needs: position, event id, stream with seq.
 */
final class Pgbench implements Arm {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");
    private static final String INSERT = """
            insert into pgbench_event
              (event_id, aggregate_id, aggregate_type, seq, type, revision, recorded_at, payload, metadata)
            values (gen_random_uuid(), gen_random_uuid()::text, 'enterprise', 0, 'enterprise.EnterpriseRegistered', '1',
              now(), cast(:payload as bytea), cast(:metadata as bytea));
            """;

    private final String name;
    private final Database database;
    private final Cpu cpu;
    private final Sizes sizes;
    private final Path script;

    /** Bytes of one stored event. */
    record Sizes(int payload, int metadata) {}

    Pgbench(String name, Database database, Cpu cpu, Sizes sizes) throws IOException {
        this.name = name;
        this.database = database;
        this.cpu = cpu;
        this.sizes = sizes;
        this.script = Files.createTempFile("insert", ".sql");
        Files.writeString(script, INSERT);
    }

    static void createTable(Database database) throws SQLException {
        database.run("""
                create table pgbench_event (
                  position       bigserial   primary key,
                  event_id       uuid        not null unique,
                  aggregate_id   text        not null,
                  aggregate_type text        not null,
                  seq            bigint      not null,
                  type           text        not null,
                  revision       text        not null,
                  recorded_at    timestamptz not null,
                  payload        bytea       not null,
                  metadata       bytea       not null,
                  unique (aggregate_id, seq)
                )""");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Measure measure(int callers, Duration length) throws Exception {
        double before = cpu.databaseMicros();
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + callers,
                "--jobs=" + Math.min(callers, 2),
                "--time=" + Math.max(1, Math.round(length.toMillis() / 1000.0)),
                "--file=" + script,
                "--define=payload=" + "p".repeat(sizes.payload),
                "--define=metadata=" + "m".repeat(sizes.metadata),
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + database.user(),
                database.name()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench: " + output);
        }
        double after = cpu.databaseMicros();
        double rate = Double.parseDouble(found(RATE, output));
        double count = Double.parseDouble(found(Pattern.compile("actually processed: ([0-9]+)"), output));
        Matcher failed = FAILED.matcher(output);
        return new Measure(
                rate,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                (after - before) / count,
                Double.NaN,
                failed.find() ? Long.parseLong(failed.group(1)) : 0);
    }

    private static String found(Pattern pattern, String output) throws IOException {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IOException("pgbench said something else: " + output);
        }
        return matcher.group(1);
    }
}
