package io.fireledger.benchmarks;

import java.io.StringReader;
import java.sql.Connection;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The fastest way there is into the database: as many rows as a file of an import has, each of the size of a stored event,
 * by one COPY into the table of {@link Pgbench}. It checks nothing and decides nothing.
 */
final class Copy implements Arm {
    private final Database database;
    private final Cpu cpu;
    private final Pgbench.Sizes sizes;

    Copy(Database database, Cpu cpu, Pgbench.Sizes sizes) {
        this.database = database;
        this.cpu = cpu;
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return "copy";
    }

    @Override
    public Measure measure(int callers, Duration length) throws Exception {
        long rows = FileImport.rows(length);
        StringBuilder text = new StringBuilder();
        String payload = hex(sizes.payload());
        String metadata = hex(sizes.metadata());
        for (long n = 0; n < rows; n++) {
            text.append(UUID.randomUUID()).append('\t').append(UUID.randomUUID());
            text.append("\tenterprise\t0\tenterprise.EnterpriseRegistered\t1\t2026-01-01T00:00:00Z\t");
            text.append(payload).append('\t').append(metadata).append('\n');
        }
        double before = cpu.databaseMicros();
        long start = System.nanoTime();
        try (Connection connection = database.open()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy pgbench_event (event_id, aggregate_id, aggregate_type, seq, type, revision, recorded_at,"
                                    + " payload, metadata) from stdin",
                            new StringReader(text.toString()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measure(
                rows / seconds,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                (cpu.databaseMicros() - before) / rows,
                Double.NaN,
                0);
    }

    /** In the form COPY takes for bytes. */
    private static String hex(int length) {
        return "\\\\x" + HexFormat.of().formatHex(new byte[length]);
    }
}
