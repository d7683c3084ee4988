package io.fireledger.application.wiring;

import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.policy.ParkedReactions;
import io.fireledger.application.policy.Policies;
import io.fireledger.application.policy.Policy;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** The policies, and what tries again what they could not do. */
@Configuration(proxyBeanMethods = false)
public class PolicyConfiguration {

    @Bean
    ParkedReactions parkedReactions(JdbcTemplate jdbc) {
        return new ParkedReactions(jdbc);
    }

    @Bean
    Policies policies(
            ObjectProvider<Policy<?>> policies,
            Commands commands,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            ParkedReactions parked) {
        List<Policy<?>> all = policies.orderedStream().toList();
        return new Policies(all, commands, store, tokens, transactions, parked);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner startPolicies(Policies policies) {
        return arguments -> policies.start();
    }

    @Bean
    RetryReactions retryReactions(Policies policies) {
        return new RetryReactions(policies);
    }

    /** Tries from time to time what is parked; harmless in several instances at once. */
    static class RetryReactions {
        private final Policies policies;

        RetryReactions(Policies policies) {
            this.policies = policies;
        }

        @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
        void retry() {
            policies.retryParked();
        }
    }
}
