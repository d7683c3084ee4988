package io.fireledger.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the write side and the start of the server beside their baselines, in rounds, on one PostgreSQL as durable as
 * the product's, and prints Markdown. Never fails because a figure is low. {@code docs/benchmarks.md} says how to call it.
 */
public final class Benchmarks {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Duration WARM_SLICE = Duration.ofMillis(1_000);

    private final Settings settings;
    private final Results results = new Results();

    private Benchmarks(Settings settings) {
        this.settings = settings;
    }

    /** One arm with a number of callers. */
    private record Slice(Arm arm, int callers) {
        String key() {
            return Results.key(arm.name(), callers);
        }
    }

    public static void main(String[] arguments) throws Exception {
        // as the server itself does
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        new Benchmarks(Settings.of(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        if (ReadSide.isAlone(settings)) {
            OUT.println(machine());
            readSide();
            return;
        }
        if (ManyTerms.isAlone(settings)) {
            OUT.println(machine());
            sweep();
            return;
        }
        if (ManyCases.isAlone(settings)) {
            OUT.println(machine());
            cases();
            return;
        }
        Path folder = Files.createTempDirectory("fireledger-bench");
        try {
            Path data = folder.resolve("data");
            OUT.println(machine());
            long events;
            try (Product product = new Product(data)) {
                Database database = product.database();
                OUT.println("PostgreSQL " + database.ask("show server_version") + ", fsync "
                        + database.ask("show fsync") + ", synchronous_commit "
                        + database.ask("show synchronous_commit") + ", full_page_writes "
                        + database.ask("show full_page_writes") + ", shared_buffers "
                        + database.ask("show shared_buffers") + ", max_wal_size " + database.ask("show max_wal_size"));
                Cpu cpu = new Cpu(data.resolve("postgres/postmaster.pid"));
                try (SlotStore ours = SlotStore.ours(database.create("bench_store"));
                        SlotStore jdbc = SlotStore.jdbc(database.create("bench_jdbc"));
                        SlotStore jpa = SlotStore.jpa(database.create("bench_jpa"))) {
                    rounds(slices(product, cpu, ours, jdbc, jpa));
                }
                events = Long.parseLong(database.ask("select position from event_head"));
            }
            OUT.println();
            OUT.println(results.measured());
            OUT.println(targets());
            OUT.println(starts(folder, data, events));
            if (ReadSide.isAsked(settings)) {
                readSide();
            }
            if (ManyTerms.isAsked(settings)) {
                sweep();
            }
            if (ManyCases.isAsked(settings)) {
                cases();
            }
            OUT.println("Load average at the end: " + loadAverage());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** In a folder of its own: the log is filled by other means than commands. */
    private void readSide() throws Exception {
        Path folder = Files.createTempDirectory("fireledger-bench");
        try (Product product = new Product(folder)) {
            new ReadSide(product, settings, new Cpu(folder.resolve("postgres/postmaster.pid")), OUT).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** In a folder of its own, as the read side. */
    private void sweep() throws Exception {
        Path folder = Files.createTempDirectory("fireledger-bench");
        try (Product product = new Product(folder)) {
            new ManyTerms(product, settings, new Cpu(folder.resolve("postgres/postmaster.pid")), OUT).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** In a folder of its own, as the read side. */
    private void cases() throws Exception {
        Path folder = Files.createTempDirectory("fireledger-bench");
        try (Product product = new Product(folder)) {
            new ManyCases(product, settings, new Cpu(folder.resolve("postgres/postmaster.pid")), OUT).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<Slice> slices(Product product, Cpu cpu, SlotStore ours, SlotStore jdbc, SlotStore jpa)
            throws Exception {
        Database database = product.database();
        Load load = new Load(cpu);
        product.create(load).measure(16, WARM_SLICE);
        product.update(load).measure(16, WARM_SLICE);
        Pgbench.Sizes created = product.sizes("enterprise.EnterpriseRegistered");
        Pgbench.Sizes updated = product.sizes("enterprise.SafetyRolesRecorded");
        Pgbench.Sizes small = smallEvent(database.named("bench_store"));
        Database forPgbench = database.create("bench_pgbench");
        Pgbench.createTable(forPgbench);
        OUT.println("Bytes of a stored event, payload + metadata: store " + small + ", command create " + created
                + ", command update " + updated);
        Arm pgbench = new Pgbench("pgbench, store", forPgbench, cpu, small);
        Arm pgbenchCreate = new Pgbench("pgbench, create", forPgbench, cpu, created);
        Arm pgbenchUpdate = new Pgbench("pgbench, update", forPgbench, cpu, updated);
        List<Slice> slices = new ArrayList<>();
        for (int callers : new int[] {32, 64, 1}) {
            List<Arm> arms = new ArrayList<>(List.of(
                    pgbench,
                    ours.create(load),
                    ours.update(load),
                    pgbenchCreate,
                    product.create(load),
                    pgbenchUpdate,
                    product.update(load)));
            if (callers != 1) {
                arms.addAll(List.of(jdbc.create(load), jdbc.update(load), jpa.create(load), jpa.update(load)));
            }
            if (callers == 32) {
                arms.addAll(List.of(
                        product.createWithKey(load),
                        product.updateWithKey(load),
                        product.httpCreate(load),
                        product.httpUpdate(load),
                        product.withReadModels(product.update(load)),
                        product.withReadModels(product.httpUpdate(load))));
            }
            arms.forEach(arm -> slices.add(new Slice(arm, callers)));
        }
        CaseOverHttp.CALLERS.forEach(callers -> {
            slices.add(new Slice(product.aCase(load), callers));
            slices.add(new Slice(product.httpUpdate(load), callers));
        });
        Arm file = new FileImport(product.port(), cpu);
        for (Arm arm : List.of(file, new Copy(forPgbench, cpu, created), pgbenchCreate, product.withReadModels(file))) {
            slices.add(new Slice(arm, Product.ROWS_AT_ONCE));
        }
        slices.removeIf(slice -> !settings.only().matcher(slice.key()).find());
        return slices;
    }

    private static Pgbench.Sizes smallEvent(Database store) throws Exception {
        String[] sizes = store.ask("select round(avg(octet_length(payload))) || ' '"
                        + " || round(avg(octet_length(metadata))) from event")
                .split(" ", -1);
        return new Pgbench.Sizes(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
    }

    /** Each round in the opposite order of the last, so that nobody always comes after the same neighbour. */
    private void rounds(List<Slice> slices) throws Exception {
        List<Slice> order = new ArrayList<>(slices);
        for (int round = 0; round <= settings.rounds(); round++) {
            double seconds = round == 0 ? settings.warmUp() : settings.seconds();
            for (Slice slice : order) {
                Measure measure = slice.arm.measure(slice.callers, Duration.ofMillis((long) (1_000 * seconds)));
                if (round > 0) {
                    results.add(slice.arm.name(), slice.callers, measure);
                }
                System.err.printf(
                        Locale.ROOT,
                        "round %d: %s: %.0f/s, p99 %.1f ms, CPU %.0f + %.0f µs%n",
                        round,
                        slice.key(),
                        measure.perSecond(),
                        measure.p99Millis(),
                        measure.jvmMicros(),
                        measure.databaseMicros());
            }
            Collections.reverse(order);
        }
    }

    private String targets() {
        StringBuilder table = new StringBuilder("""
                | figure | what against what | median of the rounds (least – most) | target | |
                |---|---|---:|---:|---|
                """);
        for (int callers : new int[] {32, 64}) {
            table.append(results.ratio("new aggregates, store", "store create", "pgbench, store", callers, 1.5));
            table.append(results.ratio("existing aggregates, store", "store update", "pgbench, store", callers, 1.2));
            table.append(
                    results.ratio("new aggregates, whole command", "command create", "pgbench, create", callers, 1.5));
            table.append(results.ratio(
                    "existing aggregates, whole command", "command update", "pgbench, update", callers, 1.2));
            table.append(results.ratio(
                    "existing aggregates, Axon's JPA store", "store update", "Axon JPA update", callers, 6));
            table.append(results.ratio(
                    "existing aggregates, Axon's JDBC store", "store update", "Axon JDBC update", callers, 6));
        }
        table.append(results.ratio("one caller, new, store", "store create", "pgbench, store", 1, 0.45));
        table.append(results.ratio("one caller, existing, store", "store update", "pgbench, store", 1, 0.45));
        table.append(results.ratio("one caller, new, whole command", "command create", "pgbench, create", 1, 0.45));
        table.append(
                results.ratio("one caller, existing, whole command", "command update", "pgbench, update", 1, 0.45));
        for (String arm : List.of("store create", "store update", "command create", "command update")) {
            table.append(results.p99("p99", arm, 32, 15));
        }
        table.append(results.ratio("HTTP, new", "http create", "command create", 32, 0.4));
        table.append(results.ratio("HTTP, existing", "http update", "command update", 32, 0.4));
        table.append(results.ratio(
                "HTTP, existing, read models running",
                "http update, read models running",
                "command update, read models running",
                32,
                0.4));
        table.append(results.ratio("rows by file", "import", "pgbench, create", Product.ROWS_AT_ONCE, 0.5));
        table.append(results.ratio("rows by file", "import", "copy", Product.ROWS_AT_ONCE, 0.1));
        return table.toString();
    }

    private String starts(Path folder, Path filled, long events) throws Exception {
        StringBuilder table = new StringBuilder("""
                | start | ready after s (median) | least – most | target | resident MB when ready | end after SIGTERM, s |
                |---|---:|---:|---:|---:|---:|
                """);
        List<ServerStart.Start> empty = new ArrayList<>();
        List<ServerStart.Start> full = new ArrayList<>();
        for (int n = 0; n < settings.starts(); n++) {
            Path fresh = folder.resolve("empty-" + n);
            empty.add(ServerStart.once(fresh));
            FileSystemUtils.deleteRecursively(fresh);
            full.add(ServerStart.once(filled));
        }
        if (settings.starts() > 0) {
            line(table, "empty folder", empty, 15);
            line(table, String.format(Locale.ROOT, "folder with %,d events", events), full, 30);
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String what, List<ServerStart.Start> starts, int target) {
        double[] ready = starts.stream().mapToDouble(ServerStart.Start::ready).toArray();
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f – %.1f | ≤ %d s | %.0f | %.1f |%n",
                what,
                Results.median(ready),
                starts.stream().mapToDouble(ServerStart.Start::ready).min().orElse(0),
                starts.stream().mapToDouble(ServerStart.Start::ready).max().orElse(0),
                target,
                Results.median(starts.stream()
                        .mapToDouble(ServerStart.Start::residentMegabytes)
                        .toArray()),
                Results.median(
                        starts.stream().mapToDouble(ServerStart.Start::end).toArray())));
    }

    private static String machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
        return "%s UTC; %s, %d cores; Java %s; load average at the start: %s"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        processor,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        loadAverage());
    }

    private static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }
}
