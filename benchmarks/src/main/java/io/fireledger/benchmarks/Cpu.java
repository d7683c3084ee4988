package io.fireledger.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of this process and of PostgreSQL's. */
final class Cpu {
    private static final double MICROS_PER_TICK = 10_000;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private final long postmaster;

    Cpu(Path postmasterPid) throws IOException {
        this.postmaster =
                Long.parseLong(Files.readAllLines(postmasterPid).get(0).strip());
    }

    double jvmMicros() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000.0;
    }

    /** The postmaster's, its children's that have ended, and its children's that live. */
    double databaseMicros() {
        Stream<ProcessHandle> living =
                ProcessHandle.of(postmaster).map(ProcessHandle::children).orElse(Stream.empty());
        return MICROS_PER_TICK
                * (ticks(postmaster, CHILDREN_SYSTEM)
                        + living.mapToLong(child -> ticks(child.pid(), USER + 1))
                                .sum());
    }

    private static long ticks(long pid, int lastField) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = USER; field <= lastField; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks;
        } catch (IOException ended) {
            return 0;
        }
    }
}
