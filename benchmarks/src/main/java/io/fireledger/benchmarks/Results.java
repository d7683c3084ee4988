package io.fireledger.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was measured, round by round, and the tables made of it. */
final class Results {
    private final Map<String, List<Measure>> measures = new LinkedHashMap<>();

    static String key(String arm, int callers) {
        return arm + " x" + callers;
    }

    void add(String arm, int callers, Measure measure) {
        measures.computeIfAbsent(key(arm, callers), k -> new ArrayList<>()).add(measure);
    }

    String measured() {
        StringBuilder table = new StringBuilder("""
                | what | callers | per second (median) | least – most | p50 ms | p99 ms | CPU of the JVM, µs each | of it the callers' own threads | CPU of PostgreSQL, µs each | failed |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        measures.forEach((key, rounds) -> {
            int x = key.lastIndexOf(" x");
            table.append("| %s | %s | %s | %s – %s | %s | %s | %s | %s | %s | %d |%n"
                    .formatted(
                            key.substring(0, x),
                            key.substring(x + 2),
                            number(median(rounds, Measure::perSecond)),
                            number(rounds.stream()
                                    .mapToDouble(Measure::perSecond)
                                    .min()
                                    .orElse(Double.NaN)),
                            number(rounds.stream()
                                    .mapToDouble(Measure::perSecond)
                                    .max()
                                    .orElse(Double.NaN)),
                            number(median(rounds, Measure::p50Millis)),
                            number(median(rounds, Measure::p99Millis)),
                            number(median(rounds, Measure::jvmMicros)),
                            number(median(rounds, Measure::callerMicros)),
                            number(median(rounds, Measure::databaseMicros)),
                            rounds.stream().mapToLong(Measure::failures).sum()));
        });
        return table.toString();
    }

    /** A line of the table of targets: the median of the rounds' ratios, empty where one of the two was not measured. */
    String ratio(String what, String arm, String baseline, int callers, double target) {
        return ratio(what, key(arm, callers), key(baseline, callers), target);
    }

    private String ratio(String what, String arm, String baseline, double target) {
        List<Measure> ours = measures.getOrDefault(arm, List.of());
        List<Measure> theirs = measures.getOrDefault(baseline, List.of());
        double[] ratios = IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .mapToDouble(
                        round -> ours.get(round).perSecond() / theirs.get(round).perSecond())
                .sorted()
                .toArray();
        if (ratios.length == 0) {
            return "";
        }
        double median = median(ratios);
        return "| %s | %s against %s | %.2f (%.2f – %.2f) | ≥ %.2f | %s |%n"
                .formatted(
                        what,
                        arm,
                        baseline,
                        median,
                        ratios[0],
                        ratios[ratios.length - 1],
                        target,
                        median >= target ? "reached" : "missed");
    }

    String p99(String what, String arm, int callers, double target) {
        List<Measure> rounds = measures.getOrDefault(key(arm, callers), List.of());
        if (rounds.isEmpty()) {
            return "";
        }
        double median = median(rounds, Measure::p99Millis);
        return "| %s | %s | %.1f ms | ≤ %.0f ms | %s |%n"
                .formatted(what, key(arm, callers), median, target, median <= target ? "reached" : "missed");
    }

    static double median(List<Measure> rounds, ToDoubleFunction<Measure> value) {
        return median(rounds.stream().mapToDouble(value).sorted().toArray());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value < 10
                ? String.format(Locale.ROOT, "%.2f", value)
                : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
