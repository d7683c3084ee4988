package io.fireledger.projections.wiring;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** All read models, their processing groups, and what tells how far they are. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("io.fireledger.projections")
public class ProjectionsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionsConfiguration.class);

    /** @param segments into how many parts the work of each read model is split, when it is first begun */
    @Bean
    ProjectionProcessors projectionProcessors(
            List<ProvidesProjection> providers,
            @Value("${fireledger.projections.segments:2}") int segments,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcTemplate jdbc,
            DataSource dataSource) {
        List<Projection> projections =
                providers.stream().map(ProvidesProjection::projection).toList();
        return new ProjectionProcessors(projections, segments, store, tokens, transactions, jdbc, dataSource);
    }

    @Bean
    ProjectionProgress projectionProgress(ProjectionProcessors processors, EventStore store, JdbcTemplate jdbc) {
        return new ProjectionProgress(processors, store, jdbc);
    }

    @Bean
    DeadLetters deadLetters(
            ProjectionProcessors processors, EventStore store, TransactionManager transactions, JdbcTemplate jdbc) {
        return new DeadLetters(processors, store, transactions, jdbc);
    }

    @Bean
    Freshness freshness(
            ProjectionProcessors processors,
            ProjectionProgress progress,
            JdbcTemplate jdbc,
            @Value("${fireledger.projections.patience:2s}") Duration patience) {
        return new Freshness(processors, progress, jdbc, patience);
    }

    /** The last thing a start does; what a small log holds is to be seen when the server says that it is ready. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner startReadModels(
            ProjectionProcessors processors, ProjectionProgress progress, Freshness freshness) {
        return arguments -> {
            processors.start();
            try {
                for (String readModel : processors.names()) {
                    freshness.awaitPosition(readModel, progress.head());
                }
            } catch (NotYetVisible muchToTakeIn) {
                LOG.info("read models are still taking in what is stored");
            }
        };
    }
}
