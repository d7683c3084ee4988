package io.fireledger.benchmarks;

/**
 * One measurement.
 *
 * @param p50Millis not a number where it was not measured
 * @param jvmMicros CPU of this virtual machine per command, callers included
 * @param databaseMicros CPU of all processes of PostgreSQL per command
 * @param callerMicros CPU of the callers' own threads per command; part of {@code jvmMicros}
 */
record Measure(
        double perSecond,
        double p50Millis,
        double p99Millis,
        double jvmMicros,
        double databaseMicros,
        double callerMicros,
        long failures) {}
