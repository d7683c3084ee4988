package io.fireledger.projections.wiring;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** All read models, their processing groups, and what tells how far they are. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("io.fireledger.projections")
public class ProjectionsConfiguration {

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
    Freshness freshness(
            ProjectionProcessors processors,
            ProjectionProgress progress,
            JdbcTemplate jdbc,
            @Value("${fireledger.projections.patience:2s}") Duration patience) {
        return new Freshness(processors, progress, jdbc, patience);
    }
}
