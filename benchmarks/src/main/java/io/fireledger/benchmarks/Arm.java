package io.fireledger.benchmarks;

import java.time.Duration;

/** Something that is measured. */
interface Arm {
    String name();

    Measure measure(int callers, Duration length) throws Exception;
}
