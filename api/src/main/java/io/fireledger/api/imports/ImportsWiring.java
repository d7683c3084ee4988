package io.fireledger.api.imports;

import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.imports.ImportWorker;
import io.fireledger.application.imports.Imports;
import io.fireledger.application.imports.RowIntake;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is handed in, who works it, and how long what was rejected is kept. */
@Configuration(proxyBeanMethods = false)
class ImportsWiring {
    private static final Duration REJECTIONS_KEPT = Duration.ofDays(90);

    @Bean
    Imports imports(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Imports(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    ImportWorker importWorker(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Imports imports,
            Commands commands,
            RowIntake intake,
            @Value("#{${fireledger.shared-store:true}}") boolean isShared,
            @Value("${fireledger.imports.parallel:16}") int parallel) {
        return new ImportWorker(
                jdbc,
                new TransactionTemplate(transactions),
                imports,
                commands,
                intake,
                UUID.randomUUID().toString(),
                isShared,
                parallel);
    }

    @Bean
    ForgetRejected forgetRejected(Imports imports, Clock clock) {
        return new ForgetRejected(imports, clock);
    }

    /** Drops rejections that are no longer kept; harmless in several instances at once. */
    static class ForgetRejected {
        private final Imports imports;
        private final Clock clock;

        ForgetRejected(Imports imports, Clock clock) {
            this.imports = imports;
            this.clock = clock;
        }

        @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
        void forget() {
            imports.forgetRejected(clock.instant().minus(REJECTIONS_KEPT));
        }
    }
}
