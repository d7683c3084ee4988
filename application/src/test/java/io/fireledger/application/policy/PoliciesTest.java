package io.fireledger.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.application.wiring.City;
import io.fireledger.application.wiring.Instance;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** A policy of trial, whose command records something each time it is sent: what is done twice is seen. */
@Execution(ExecutionMode.CONCURRENT)
@SuppressWarnings("NullAway.Init")
class PoliciesTest {
    private static final String POLICY = "when-a-venue-comes-certify-li";
    private static final long PATIENCE_MILLIS = 20_000;

    private TestDatabase database;
    private final List<Instance> instances = new ArrayList<>();
    private JdbcTemplate jdbc;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        jdbc = run(Trial.class).jdbc();
        city(0).found();
    }

    @AfterEach
    void stop() {
        instances.forEach(Instance::close);
        instances.clear();
    }

    private Instance run(Class<?>... planted) {
        Instance instance = Instance.with(List.of(planted), database);
        instances.add(instance);
        return instance;
    }

    private City city(int instance) {
        return new City(instances.get(instance));
    }

    /** Not marked as a configuration: the scan of other tests must not find it. */
    static class Trial {
        @Bean
        WhenAVenueComes policy() {
            return new WhenAVenueComes();
        }
    }

    /** Grants a certificate to an officer; for venue 7 to one whom nobody knows. */
    static final class WhenAVenueComes implements Policy<VenueRegistered> {
        @Override
        public String name() {
            return POLICY;
        }

        @Override
        public Class<VenueRegistered> when() {
            return VenueRegistered.class;
        }

        @Override
        public Optional<Consequence> then(VenueRegistered event) {
            int number = number(event.venue());
            OfficerId officer = number == 7 ? new OfficerId("NOBODY") : City.LI;
            LocalDate from = LocalDate.of(2030, 1, 1).plusDays(number);
            // for venue 8 a certificate that ends before it begins: a rule refuses it, as if it had been done before
            return number == 9
                    ? Optional.empty()
                    : Optional.of(new Consequence(
                            new GrantCertificate(officer, null, from, number == 8 ? from.minusDays(1) : from),
                            officer));
        }

        private static int number(VenueId venue) {
            return Integer.parseInt(venue.value().substring(2));
        }

        @Override
        public Set<String> settledBy() {
            return Set.of("officer.certificate-dates");
        }
    }

    @Test
    void twoInstancesReactOnceToEachEvent() {
        run(Trial.class);
        IntStream.range(100, 120).forEach(i -> city(i % 2).register(City.restaurant(City.venue(i)), City.venue(i)));
        await(() -> done() == 20 && hasCaughtUp());
        assertThat(jdbc.queryForList(
                        "select count(*) as done, count(distinct convert_from(metadata, 'UTF8')::jsonb ->> 'causationId')"
                                + " as causes from event where " + BY_THE_POLICY))
                .containsExactly(Map.of("done", 20L, "causes", 20L));
        Map<String, Object> one = jdbc.queryForMap("select m ->> 'channel' as channel, m ->> 'correlationId' as chain,"
                + " (select c.type from event c where c.event_id::text = m ->> 'causationId') as cause"
                + " from (select convert_from(metadata, 'UTF8')::jsonb as m from event where " + BY_THE_POLICY
                + " limit 1) as done");
        assertThat(one)
                .containsEntry("channel", "POLICY")
                .containsEntry("chain", "story-1")
                .containsEntry("cause", "venue.VenueRegistered");
    }

    @Test
    void whoDiesBetweenCommandAndTokenOnlyAsksAgain() {
        long before = position();
        IntStream.range(100, 105).forEach(i -> city(0).register(City.restaurant(City.venue(i)), City.venue(i)));
        await(() -> done() == 5 && hasCaughtUp());
        long head = head();
        instances.get(0).bean(Policies.class).stop();
        jdbc.update(
                "update token_entry set owner = null, token = convert_to(replace(convert_from(token, 'UTF8'), ?, ?), 'UTF8')"
                        + " where processor_name = ?",
                Long.toString(position()),
                Long.toString(before),
                POLICY);
        assertThat(position()).isEqualTo(before);
        instances.get(0).bean(Policies.class).start();
        await(this::hasCaughtUp);
        assertThat(head()).as("nothing is recorded again").isEqualTo(head);
    }

    @Test
    void whatCannotBeDoneIsParkedAndTheRestFlowsOn() {
        city(0).register(City.restaurant(City.venue(7)), City.venue(7));
        city(0).register(City.restaurant(City.venue(8)), City.venue(8));
        city(0).register(City.restaurant(City.venue(9)), City.venue(9));
        city(0).register(City.restaurant(City.venue(10)), City.venue(10));
        await(() -> done() == 1 && hasCaughtUp());
        assertThat(jdbc.queryForList("select stream from parked_reaction", String.class))
                .containsExactly("venue:" + City.venue(7).value());
        instances.get(0).bean(Policies.class).retryParked();
        assertThat(instances.get(0).bean(ParkedReactions.class).count(POLICY)).isEqualTo(1);
        jdbc.update(
                "update parked_reaction set position = (select position from event where aggregate_id = ?"
                        + " and seq = 0)",
                "venue:" + City.venue(10).value());
        instances.get(0).bean(Policies.class).retryParked();
        assertThat(instances.get(0).bean(ParkedReactions.class).count(POLICY)).isZero();
        assertThat(done()).as("done before, and not once more").isEqualTo(1);
    }

    @Test
    void whatCannotBeDoneIsGivenUpOnRecordAndWhatWaitedForItIsDone() {
        city(0).register(City.restaurant(City.venue(7)), City.venue(7));
        city(0).register(City.restaurant(City.venue(10)), City.venue(10));
        await(() -> done() == 1 && hasCaughtUp());
        String stream = "venue:" + City.venue(7).value();
        jdbc.update(
                "insert into parked_reaction (policy, position, stream, event_id, cause)"
                        + " select ?, position, ?, event_id::text, 'waits for an earlier event' from event"
                        + " where aggregate_id = ? and seq = 0",
                POLICY,
                stream,
                "venue:" + City.venue(10).value());
        Policies policies = instances.get(0).bean(Policies.class);
        ParkedReactions parked = instances.get(0).bean(ParkedReactions.class);
        assertThat(parked.after(0, "", 9))
                .hasSize(2)
                .allMatch(one -> one.stream().equals(stream));
        assertThat(parked.after(parked.after(0, "", 1).get(0).position(), POLICY, 9))
                .hasSize(1);

        assertThat(policies.retry(POLICY, stream)).contains(new Policies.Outcome(POLICY, stream, 0, 2));
        assertThat(policies.retry(POLICY, "venue:V-NONE")).isEmpty();
        Instant now = Instant.parse("2026-05-09T02:00:00Z");
        assertThat(policies.discard(POLICY, stream, "officer left", "system-admin", now))
                .contains(new Policies.Outcome(POLICY, stream, 1, 0));
        assertThat(policies.discard(POLICY, stream, "again", "system-admin", now))
                .isEmpty();
        assertThat(done()).as("done before, and not once more").isEqualTo(1);
        assertThat(parked.discardsBefore(Long.MAX_VALUE, 9)).singleElement().satisfies(discard -> {
            assertThat(discard.reason()).isEqualTo("officer left");
            assertThat(discard.discardedBy()).isEqualTo("system-admin");
            assertThat(discard.cause()).endsWith("UnknownSubject");
            assertThat(discard.discardedAt()).isEqualTo(now);
        });
        assertThatThrownBy(() -> jdbc.update("delete from parked_reaction_discard"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aPolicyReactsToNothingFromBeforeItWasIntroduced() {
        database = TestDatabase.create();
        Instance without = run();
        new City(without).found().register(City.restaurant(City.venue(100)), City.venue(100));
        jdbc = run(Trial.class).jdbc();
        city(2).register(City.restaurant(City.venue(101)), City.venue(101));
        await(() -> done() == 1 && hasCaughtUp());
        assertThat(done()).isEqualTo(1);
    }

    private static final String BY_THE_POLICY =
            "type = 'officer.CertificateGranted' and convert_from(metadata, 'UTF8') like '%system:" + POLICY + "%'";

    private long done() {
        return count("select count(*) from event where " + BY_THE_POLICY);
    }

    private long head() {
        return count("select position from event_head");
    }

    /** How far the policy has come. */
    private long position() {
        return count("select (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint from token_entry"
                + " where processor_name = '" + POLICY + "'");
    }

    /** Whether the last venue there is lies behind it. */
    private boolean hasCaughtUp() {
        return position() >= count("select max(position) from event where type = 'venue.VenueRegistered'");
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
