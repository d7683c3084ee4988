package io.fireledger.application.wiring;

import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.idempotency.IdempotencyKeys;
import io.fireledger.application.legal.ReferenceData;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What is done at the start, and what is done from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class StartConfiguration {
    /** How long the first answer to a key is kept. */
    private static final Duration KEYS_KEPT = Duration.ofDays(7);

    @Bean
    ReferenceData referenceData(Commands commands) {
        return new ReferenceData(commands);
    }

    @Bean
    @Order(10)
    ApplicationRunner takeInReferenceData(ReferenceData data) {
        return arguments -> data.takeIn("reference");
    }

    @Bean
    @Order(11)
    @Profile("demo")
    ApplicationRunner takeInDemoData(ReferenceData data) {
        return arguments -> data.takeIn("reference/demo");
    }

    @Bean
    ForgetKeys forgetKeys(IdempotencyKeys keys, Clock clock) {
        return new ForgetKeys(keys, clock);
    }

    /** Drops idempotency keys that are no longer kept; harmless in several instances at once. */
    static class ForgetKeys {
        private final IdempotencyKeys keys;
        private final Clock clock;

        ForgetKeys(IdempotencyKeys keys, Clock clock) {
            this.keys = keys;
            this.clock = clock;
        }

        @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
        void forget() {
            keys.forgetBefore(clock.instant().minus(KEYS_KEPT));
        }
    }
}
