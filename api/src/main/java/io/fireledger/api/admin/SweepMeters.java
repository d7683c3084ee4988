package io.fireledger.api.admin;

import io.fireledger.application.deadline.Sweep;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the sweep of this instance did, for whoever watches the servers: {@code fireledger.sweep.*}. */
@Component
class SweepMeters implements MeterBinder {
    private final ObjectProvider<Sweep> sweep;
    private final Clock clock;

    SweepMeters(ObjectProvider<Sweep> sweep, Clock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        sweep.ifAvailable(one -> {
            count(registry, one, "runs", "Runs that came to their end", totals -> totals.runs());
            count(registry, one, "missed", "Missed terms put on record", totals -> totals.missed());
            count(registry, one, "fixed", "Provisional last days fixed", totals -> totals.fixed());
            count(registry, one, "failures", "Terms whose stream did not answer", totals -> totals.failed());
            Gauge.builder("fireledger.sweep.backlog", one, SweepMeters::backlog)
                    .description("Missed terms not on record yet when the last run ended")
                    .register(registry);
            TimeGauge.builder("fireledger.sweep.lag", one, TimeUnit.SECONDS, this::lag)
                    .description("Time since the end of the last run of this instance; 0 before the first")
                    .register(registry);
        });
    }

    private static void count(
            MeterRegistry registry, Sweep sweep, String what, String says, ToDoubleFunction<Sweep.Totals> value) {
        FunctionCounter.builder("fireledger.sweep." + what, sweep, one -> value.applyAsDouble(one.totals()))
                .description(says)
                .register(registry);
    }

    private static double backlog(Sweep sweep) {
        Sweep.Run last = sweep.last();
        return last == null ? 0 : last.backlog();
    }

    private double lag(Sweep sweep) {
        Sweep.Run last = sweep.last();
        return last == null
                ? 0
                : Duration.between(last.endedAt(), clock.instant()).toSeconds();
    }
}
