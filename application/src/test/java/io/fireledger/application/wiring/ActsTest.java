package io.fireledger.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.application.eventstore.StoreUnavailable;
import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.ConcurrentChange;
import io.fireledger.application.idempotency.IdempotencyKey;
import io.fireledger.application.idempotency.KeyReused;
import io.fireledger.domain.inspection.InspectionCommand.ScheduleInspection;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import io.fireledger.domain.venue.VenueCommand.DeclareClosed;
import io.fireledger.domain.venue.VenueCommand.DeclareOpen;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
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

    @BeforeParameterizedClassInvocation
    void start() {
        database = TestDatabase.create();
        for (int i = 0; i < (isShared ? 2 : 1); i++) {
            instances.add(instance());
        }
        city = new City(instances.get(0)).found();
        jdbc = instances.get(0).jdbc();
    }

    @AfterParameterizedClassInvocation
    void stop() {
        instances.forEach(Instance::close);
        instances.clear();
    }

    private Instance instance() {
        return Instance.on(database, "fireledger.shared-store=" + isShared, "fireledger.live-aggregates=" + kept);
    }

    private City any(Random random) {
        return new City(instances.get(random.nextInt(instances.size())));
    }

    @Test
    void underLoadOnlyTheSubjectItselfConflictsAndNumbersHaveNoGaps() throws Exception {
        long seed = 42;
        List<VenueId> applicants = IntStream.range(0, 24)
                .mapToObj(i -> city.applicant(NEXT.incrementAndGet()))
                .toList();
        long before = head();
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> refusals = new ConcurrentLinkedQueue<>();
        List<Callable<Void>> callers = new ArrayList<>();
        for (int caller = 0; caller < 8; caller++) {
            Random random = new Random(seed + caller);
            callers.add(() -> {
                List<VenueId> mine = new ArrayList<>(applicants);
                Collections.shuffle(mine, random);
                for (VenueId venue : mine) {
                    attempt(answers, refusals, () -> any(random).grant(venue));
                }
                return null;
            });
        }
        // the officer, whom every grant reads, changes all the while
        Random random = new Random(seed);
        callers.add(() -> {
            for (int i = 0; i < 40; i++) {
                LocalDate until = LocalDate.of(2090, 1, 1).plusDays(i);
                answers.add(any(random).register(new GrantCertificate(City.LI, null, LONG_AGO, until), City.LI));
            }
            return null;
        });
        run(callers);
        assertThat(refusals)
                .allSatisfy(
                        refusal -> assertThat(refusal).isInstanceOfAny(ConcurrentChange.class, CommandRejected.class));
        // a conflict is told only to one whose venue was granted by another: it stands at the grant, seq 3
        assertThat(refusals)
                .filteredOn(ConcurrentChange.class::isInstance)
                .allSatisfy(refusal -> assertThat(((ConcurrentChange) refusal).currentVersion())
                        .isEqualTo(3));
        assertThat(answers).hasSize(24 + 40);
        assertThat(head()).isEqualTo(before + answers.size() + 24); // each grant: the number and the permit
        assertThatNumbersHaveNoGaps();
        assertThatTheLogIsWhole();
        assertThat(jdbc.queryForList("select aggregate_id from event where type = 'venue.PermitGranted'", String.class))
                .doesNotHaveDuplicates();
        assertThat(answers.stream().map(Answer::position)).doesNotHaveDuplicates();
    }

    @Test
    void twoWhoChangeOneVenueAreBothAnsweredAndTheVenueIsNeverOpenedTwice() throws Exception {
        VenueId venue = City.venue(NEXT.incrementAndGet());
        city.register(City.restaurant(venue), venue);
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> refusals = new ConcurrentLinkedQueue<>();
        List<Callable<Void>> callers = new ArrayList<>();
        for (int caller = 0; caller < 6; caller++) {
            Random random = new Random(caller);
            callers.add(() -> {
                for (int i = 0; i < 15; i++) {
                    attempt(answers, refusals, () -> any(random).register(new DeclareOpen(venue, LONG_AGO), venue));
                    attempt(
                            answers,
                            refusals,
                            () -> any(random).register(new DeclareClosed(venue, LONG_AGO, "休业"), venue));
                }
                return null;
            });
        }
        run(callers);
        assertThat(answers).isNotEmpty();
        assertThat(refusals)
                .allSatisfy(
                        refusal -> assertThat(refusal).isInstanceOfAny(ConcurrentChange.class, CommandRejected.class));
        List<String> told = jdbc.queryForList(
                "select type from event where aggregate_id = ? and type like 'venue.Venue%ed' and seq > 1 order by seq",
                String.class, venue.typed());
        assertThat(told).hasSize(answers.size());
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i)).isEqualTo(i % 2 == 0 ? "venue.VenueOpened" : "venue.VenueClosed");
        }
        assertThatTheLogIsWhole();
    }

    @Test
    void oneOfManyWhoRegisterTheSameVenueWinsAndTheOthersAreToldSo() throws Exception {
        VenueId venue = City.venue(NEXT.incrementAndGet());
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> refusals = new ConcurrentLinkedQueue<>();
        run(IntStream.range(0, 8)
                .<Callable<Void>>mapToObj(caller -> () -> {
                    attempt(answers, refusals, () -> any(new Random(caller)).register(City.restaurant(venue), venue));
                    return null;
                })
                .toList());
        assertThat(answers).hasSize(1);
        assertThat(refusals)
                .hasSize(7)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(AlreadyTaken.class));
        assertThatTheLogIsWhole();
    }

    @Test
    void anActWhoseNumberCannotBeStoredIsNotStoredAtAll() {
        VenueId venue = city.applicant(NEXT.incrementAndGet());
        IdempotencyKey key = key("atomic", "aa");
        long before = head();
        refuseToStore("register");
        try {
            assertThatThrownBy(() -> city.grant(venue, key)).isInstanceOf(StoreUnavailable.class);
            assertThat(head()).isEqualTo(before);
            assertThat(count("select count(*) from idempotency where key = ?", key.key()))
                    .isZero();
        } finally {
            storeAgain();
        }
        assertThat(text(city.grant(venue, key))).contains("permitNumber");
        assertThatNumbersHaveNoGaps();
        assertThatTheLogIsWhole();
    }

    @Test
    void anActWhoseClaimCannotBeStoredIsNotStoredAtAll() {
        VenueId venue = city.applicant(NEXT.incrementAndGet());
        city.grant(venue);
        var inspection = City.inspection(NEXT.incrementAndGet());
        ScheduleInspection scheduling =
                new ScheduleInspection(inspection, InspectionKind.COMMITMENT_VERIFICATION, venue, null);
        long before = head();
        refuseToStore("claim");
        try {
            assertThatThrownBy(() -> city.act(scheduling, inspection, null)).isInstanceOf(StoreUnavailable.class);
            assertThat(head()).isEqualTo(before);
        } finally {
            storeAgain();
        }
        city.act(scheduling, inspection, null);
        var second = City.inspection(NEXT.incrementAndGet());
        assertThatThrownBy(() -> city.act(
                        new ScheduleInspection(second, InspectionKind.COMMITMENT_VERIFICATION, venue, null),
                        second,
                        null))
                .isInstanceOfSatisfying(
                        AlreadyTaken.class, taken -> assertThat(taken.holder()).isEqualTo(inspection));
        assertThat(head()).isEqualTo(before + 2);
        assertThatTheLogIsWhole();
    }

    @Test
    void ofManyWhoScheduleTheVerificationOfOnePermitOneWins() throws Exception {
        VenueId venue = city.applicant(NEXT.incrementAndGet());
        city.grant(venue);
        long before = head();
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> refusals = new ConcurrentLinkedQueue<>();
        run(IntStream.range(0, 8)
                .<Callable<Void>>mapToObj(caller -> () -> {
                    var inspection = City.inspection(NEXT.incrementAndGet());
                    attempt(
                            answers,
                            refusals,
                            () -> any(new Random(caller))
                                    .act(
                                            new ScheduleInspection(
                                                    inspection, InspectionKind.COMMITMENT_VERIFICATION, venue, null),
                                            inspection,
                                            null));
                    return null;
                })
                .toList());
        assertThat(answers).hasSize(1);
        assertThat(refusals)
                .hasSize(7)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(AlreadyTaken.class));
        assertThat(head()).isEqualTo(before + 2);
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAndStoresNothingMore() {
        VenueId venue = city.applicant(NEXT.incrementAndGet());
        IdempotencyKey key = key("same", "aa");
        Answer first = city.grant(venue, key);
        long after = head();
        Answer second = new City(instances.get(instances.size() - 1)).grant(venue, key);
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
        assertThat(head()).isEqualTo(after);
        assertThat(first.position()).isEqualTo(after);
    }

    @Test
    void theSameKeyFromManyAtOnceIsCarriedOutOnce() throws Exception {
        VenueId venue = city.applicant(NEXT.incrementAndGet());
        IdempotencyKey key = key("at-once", "aa");
        long before = head();
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> refusals = new ConcurrentLinkedQueue<>();
        run(IntStream.range(0, 8)
                .<Callable<Void>>mapToObj(caller -> () -> {
                    attempt(answers, refusals, () -> any(new Random(caller)).grant(venue, key));
                    return null;
                })
                .toList());
        assertThat(refusals).isEmpty();
        assertThat(answers).hasSize(8);
        assertThat(answers.stream().map(ActsTest::text).distinct()).hasSize(1);
        assertThat(head()).isEqualTo(before + 2);
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        VenueId venue = city.applicant(NEXT.incrementAndGet());
        city.grant(venue, key("other", "aa"));
        long after = head();
        assertThatThrownBy(() -> city.grant(venue, key("other", "bb"))).isInstanceOf(KeyReused.class);
        assertThat(head()).isEqualTo(after);
    }

    @Test
    void whoeverNeverGotTheAnswerGetsItFromTheNextInstance() {
        VenueId venue = city.applicant(NEXT.incrementAndGet());
        IdempotencyKey key = key("lost", "aa");
        Answer lost = city.grant(venue, key);
        long after = head();
        try (Instance next = instance()) {
            Answer retried = new City(next).grant(venue, key);
            assertThat(text(retried)).isEqualTo(text(lost));
            assertThat(head()).isEqualTo(after);
            if (isShared) {
                // and it goes on where the others stand
                Answer opened = new City(next).register(new DeclareOpen(venue, LONG_AGO), venue);
                assertThat(opened.version()).isEqualTo(lost.version() + 1);
                assertThat(opened.position()).isEqualTo(after + 1);
                Answer closed = city.register(new DeclareClosed(venue, LONG_AGO, "休业"), venue);
                assertThat(closed.version()).isEqualTo(lost.version() + 2);
                assertThat(closed.position()).isEqualTo(after + 2);
            }
        }
    }

    @Test
    void aRestartContinuesVersionsPositionsAndNumbers() {
        VenueId venue = city.applicant(NEXT.incrementAndGet());
        Answer granted = city.grant(venue);
        VenueId waiting = city.applicant(NEXT.incrementAndGet());
        long before = head();
        instances.forEach(Instance::close);
        instances.replaceAll(closed -> instance());
        city = new City(instances.get(0));
        jdbc = instances.get(0).jdbc();
        assertThat(head()).as("reference data was taken in before").isEqualTo(before);
        Answer opened = city.register(new DeclareOpen(venue, LONG_AGO), venue);
        assertThat(opened.version()).isEqualTo(granted.version() + 1);
        assertThat(opened.position()).isEqualTo(before + 1);
        assertThat(text(city.grant(waiting))).contains("permitNumber");
        assertThatNumbersHaveNoGaps();
        assertThatTheLogIsWhole();
    }

    @Test
    void aStreamOfAnotherFamilyIsRefused() {
        VenueId venue = City.venue(NEXT.incrementAndGet());
        plant(venue.typed(), "enterprise", "enterprise.EnterpriseDissolved");
        long after = head();
        assertThatThrownBy(() -> city.register(new DeclareOpen(venue, LONG_AGO), venue))
                .isInstanceOf(EventStoreException.class)
                .hasMessage("the stream belongs to another family than venue");
        assertThat(head()).isEqualTo(after);
    }

    private void plant(String stream, String family, String type) {
        database.asOwner(
                "update event_head set position = position + 1",
                """
                insert into event select position, gen_random_uuid(), '%s', '%s', 0, '%s', '1', now(),
                  '{"dissolvedOn":"2024-01-01","enterprise":"E-00000000000000000000000001","reason":"x"}', '{}'
                from event_head""".formatted(stream, family, type),
                "insert into event_key select event_id, position from event order by position desc limit 1",
                "insert into stream values ('%s', 0)".formatted(stream));
    }

    private void refuseToStore(String family) {
        database.asOwner(
                """
                create function no_such() returns trigger language plpgsql as
                $$ begin if new.aggregate_type = '%s' then raise exception 'not now'; end if; return new; end $$""".formatted(family),
                "create trigger no_such before insert on event for each row execute function no_such()");
    }

    private void storeAgain() {
        database.asOwner("drop trigger no_such on event", "drop function no_such()");
    }

    private static void attempt(
            ConcurrentLinkedQueue<Answer> answers, ConcurrentLinkedQueue<Throwable> refusals, Callable<Answer> act) {
        try {
            answers.add(act.call());
        } catch (Exception refused) {
            refusals.add(refused);
        }
    }

    private static void run(List<Callable<Void>> callers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers.size());
        try {
            for (Future<Void> done : threads.invokeAll(callers)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private IdempotencyKey key(String name, String fingerprint) {
        return new IdempotencyKey("client", name, fingerprint.repeat(32));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private long head() {
        return count("select position from event_head");
    }

    private long count(String sql, Object... parameters) {
        Long counted = jdbc.queryForObject(sql, Long.class, parameters);
        return counted == null ? 0 : counted;
    }

    private void assertThatNumbersHaveNoGaps() {
        List<Long> serials = jdbc.queryForList(
                "select (convert_from(payload, 'UTF8')::json ->> 'serial')::bigint from event"
                        + " where type = 'legal.NumberTaken' order by position",
                Long.class);
        assertThat(serials)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, serials.size()).boxed().toList());
        List<String> numbers = jdbc.queryForList(
                "select convert_from(payload, 'UTF8')::json ->> 'permit' from event where type = 'venue.PermitGranted'",
                String.class);
        assertThat(numbers).hasSameSizeAs(serials).doesNotHaveDuplicates();
    }

    private void assertThatTheLogIsWhole() {
        List<Long> positions = jdbc.queryForList("select position from event order by position", Long.class);
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head()).boxed().toList());
        assertThat(count("select count(*) from stream s where last_seq + 1 <>"
                        + " (select count(distinct seq) from event e where e.aggregate_id = s.aggregate_id)"))
                .isZero();
        assertThat(count("select count(*) from stream s where last_seq + 1 <>"
                        + " (select count(*) from event e where e.aggregate_id = s.aggregate_id)"))
                .isZero();
    }
}
