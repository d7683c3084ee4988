package io.fireledger.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Callers that call again as soon as they are answered. */
final class Load {
    private static final Duration RUN_IN = Duration.ofMillis(500);

    private final Cpu cpu;

    Load(Cpu cpu) {
        this.cpu = cpu;
    }

    /** What the callers call. */
    interface Service {
        Caller caller(int number) throws Exception;
    }

    /** One of the callers. */
    interface Caller extends AutoCloseable {
        void call() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    Measure run(Service service, int callers, Duration length) throws Exception {
        AtomicBoolean counting = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        List<Worker> workers = new ArrayList<>();
        for (int n = 0; n < callers; n++) {
            Worker worker = new Worker(service.caller(n), counting, ended);
            workers.add(worker);
            threads.add(new Thread(worker, "caller-" + n));
        }
        threads.forEach(Thread::start);
        Thread.sleep(RUN_IN.toMillis());
        double jvm = cpu.jvmMicros();
        double database = cpu.databaseMicros();
        long start = System.nanoTime();
        counting.set(true);
        Thread.sleep(length.toMillis());
        counting.set(false);
        long nanos = System.nanoTime() - start;
        jvm = cpu.jvmMicros() - jvm;
        database = cpu.databaseMicros() - database;
        ended.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        long[] latencies =
                workers.stream().flatMapToLong(Worker::latencies).sorted().toArray();
        long failures = workers.stream().mapToLong(worker -> worker.failures).sum();
        double callerNanos =
                workers.stream().mapToLong(worker -> worker.cpuNanos).sum();
        double count = Math.max(1, latencies.length);
        return new Measure(
                latencies.length * 1e9 / nanos,
                percentile(latencies, 0.50),
                percentile(latencies, 0.99),
                jvm / count,
                database / count,
                callerNanos / 1_000 / count,
                failures);
    }

    private static double percentile(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.floor(part * (sorted.length - 1))] / 1e6;
    }

    private static final class Worker implements Runnable {
        private final Caller caller;
        private final AtomicBoolean counting;
        private final AtomicBoolean ended;
        private long[] latencies = new long[1 << 12];
        private int count;
        private long failures;
        private long cpuNanos;

        Worker(Caller caller, AtomicBoolean counting, AtomicBoolean ended) {
            this.caller = caller;
            this.counting = counting;
            this.ended = ended;
        }

        java.util.stream.LongStream latencies() {
            return Arrays.stream(latencies, 0, count);
        }

        @Override
        public void run() {
            var threads = ManagementFactory.getThreadMXBean();
            long cpuAtStart = -1;
            try (caller) {
                while (!ended.get()) {
                    long start = System.nanoTime();
                    boolean answered = call();
                    long took = System.nanoTime() - start;
                    if (counting.get()) {
                        if (cpuAtStart < 0) {
                            cpuAtStart = threads.getCurrentThreadCpuTime();
                        }
                        cpuNanos = threads.getCurrentThreadCpuTime() - cpuAtStart;
                        if (answered) {
                            keep(took);
                        } else {
                            failures++;
                        }
                    }
                }
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }

        private boolean call() {
            try {
                caller.call();
                return true;
            } catch (Exception failed) {
                if (failures == 0) {
                    System.err.println("a call failed: " + failed);
                }
                return false;
            }
        }

        private void keep(long nanos) {
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count++] = nanos;
        }
    }
}
