package io.fireledger.application.wiring;

import io.fireledger.application.deadline.Sweep;
import io.fireledger.application.deadline.SweepRounds;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.OutstandingTerms;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep over legal terms, where there are read models that propose them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "fireledger.sweep", havingValue = "true")
public class SweepConfiguration {

    @Bean
    Sweep sweep(DataSource dataSource, OutstandingTerms terms, Commands commands, Law law, Clock clock) {
        return new Sweep(dataSource, terms, commands, law, clock);
    }

    @Bean
    SweepRounds sweepHealthIndicator(Sweep sweep, @Value("${fireledger.sweep-every:60s}") Duration pause) {
        return new SweepRounds(sweep, pause);
    }
}
