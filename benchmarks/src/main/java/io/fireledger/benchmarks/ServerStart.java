package io.fireledger.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts the server as a process of its own, waits until it says that it is ready, and ends it with SIGTERM. */
final class ServerStart {
    /** What the baselines need and the server has not. */
    private static final Pattern NOT_THE_SERVERS = Pattern.compile(
            ".*/(benchmarks/target/classes|hibernate-[^/]*|spring-orm-[^/]*|jakarta.persistence-[^/]*|jboss-logging-[^/]*"
                    + "|jakarta.transaction-[^/]*|byte-buddy-[^/]*|antlr4-[^/]*|jaxb-[^/]*)");

    private ServerStart() {}

    /**
     * One start.
     *
     * @param ready seconds from the start of the process to its word that it is ready
     * @param residentMegabytes of the virtual machine at that moment
     * @param end seconds from SIGTERM to its end
     */
    record Start(double ready, double residentMegabytes, double end) {}

    static Start once(Path data) throws IOException, InterruptedException {
        String classPath = Arrays.stream(
                        System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .filter(entry -> !NOT_THE_SERVERS.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        "io.fireledger.api.FireLedger",
                        "--server.port=0",
                        "--spring.profiles.active=demo",
                        "--fireledger.data=" + data)
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); ; line = out.readLine()) {
                if (line == null) {
                    throw new IOException("the server did not start: " + said);
                }
                said.append(line).append('\n');
                if (line.startsWith("FireLedger is ready")) {
                    break;
                }
            }
            double ready = seconds(start);
            double resident = resident(process.pid());
            long end = System.nanoTime();
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Start(ready, resident, seconds(end));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
