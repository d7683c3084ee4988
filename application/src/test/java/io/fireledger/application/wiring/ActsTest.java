package io.fireledger.application.wiring;

import io.fireledger.application.eventstore.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Real acts of several aggregates on a real database, by two instances where the store is shared and by one where it is not,
 * with aggregates kept alive and without: what is kept changes nothing but speed.
 */
@ParameterizedClass(name = "shared: {0}, aggregates kept: {1}")
@CsvSource({"true, 50000", "true, 0", "false, 50000", "false, 0"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ActsTest {
    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Parameter(0)
    boolean isShared;

    @Parameter(1)
    long kept;

    private TestDatabase database;
    private final List<Instance> instances = new ArrayList<>();
    private City city;
    private JdbcTemplate jdbc;

    @BeforeAll
    void start() {
        database = TestDatabase.create();
        for (int i = 0; i < (isShared ? 2 : 1); i++) {
            instances.add(instance());
        }
        city = new City(instances.get(0)).found();
        jdbc = instances.get(0).jdbc();
    }

    @AfterAll
    void stop() {
        instances.forEach(Instance::close);
    }

    private Instance instance() {
        return Instance.on(database, "fireledger.shared-store=" + isShared, "fireledger.live-aggregates=" + kept);
    }
}
