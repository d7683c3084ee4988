package io.fireledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@RunningServer
class DemoCityTest {
    private final DemoCity city;
    private final PostgresEventStorageEngine events;

    @Autowired
    DemoCityTest(DemoCity city, PostgresEventStorageEngine events) {
        this.city = city;
        this.events = events;
    }

    @Test
    void isMadeOnce() {
        long head = events.head();
        city.run(new DefaultApplicationArguments());
        assertThat(events.head()).isEqualTo(head);
        assertThat(events.lastSequenceNumberFor("officer:DEMO-INSP-6")).isPresent();
    }
}
