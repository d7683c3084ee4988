package io.fireledger.projections.wiring;

import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.projections.eventlog.Events;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class ProjectionsConfigurationTest {
    @Test
    void startsEveryReadModelWithTheProgram() throws Exception {
        try (Reads outer = new Reads(1);
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, () -> outer.dataSource);
            context.registerBean(JdbcTemplate.class, () -> outer.jdbc);
            context.registerBean(EventStore.class, () -> outer.store);
            context.registerBean(TokenStore.class, () -> outer.tokens);
            context.registerBean(TransactionManager.class, () -> outer.transactions);
            context.registerBean("eventSerializer", Serializer.class, Reads.EventJson::new);
            context.getBeanFactory()
                    .setConversionService(new org.springframework.boot.convert.ApplicationConversionService());
            context.register(ProjectionsConfiguration.class);
            context.refresh();
            context.getBean(ApplicationRunner.class).run(new DefaultApplicationArguments());

            outer.publish(HOTEL, YUZHONG, Samples.registered(HOTEL));
            Freshness freshness = context.getBean(Freshness.class);
            freshness.awaitVersion(HOTEL, 0);
            freshness.awaitPosition("event-log", 1);
            assertThat(context.getBean(ProjectionProgress.class).groups())
                    .extracting(ProjectionProgress.Group::name)
                    .containsExactlyInAnyOrder(
                            "enterprise",
                            "venue",
                            "officer",
                            "authority",
                            "inspection",
                            "major-hazard",
                            "enforcement",
                            "penalty-statistic",
                            "deadline",
                            "work-list",
                            "event-log");
            assertThat(context.getBean(Events.class)).isNotNull();
        }
    }
}
