package io.fireledger.application.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.application.eventstore.StoreUnavailable;
import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.ConcurrentChange;
import io.fireledger.application.wiring.Instance;
import io.fireledger.domain.enforcement.Party;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.OfficerId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several decide at once, by two instances where the store is shared and by one where it is not: one of them does. */
@ParameterizedClass(name = "shared: {0}")
@ValueSource(booleans = {true, false})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class DecisionRaceTest {
    private static final int ROUNDS = 5;
    private static final AtomicInteger NEXT = new AtomicInteger(1_000);

    @Parameter
    boolean isShared;

    private TestDatabase database;
    private final List<Instance> instances = new ArrayList<>();
    private Brigade brigade;
    private JdbcTemplate jdbc;

    private record Outcome(List<Answer> answers, List<Throwable> refusals) {}

    @BeforeParameterizedClassInvocation
    void start() {
        database = TestDatabase.create();
        for (int i = 0; i < (isShared ? 2 : 1); i++) {
            instances.add(Instance.on(database, "fireledger.shared-store=" + isShared));
        }
        brigade = new Brigade(instances.get(0)).found();
        jdbc = instances.get(0).jdbc();
    }

    @AfterParameterizedClassInvocation
    void stop() {
        instances.forEach(Instance::close);
        instances.clear();
    }

    private Brigade any(int caller) {
        return new Brigade(instances.get(caller % instances.size()));
    }

    @RepeatedTest(ROUNDS)
    void twoWhoDecideOneCaseMakeOneDecision() throws Exception {
        CaseId id = brigade.ready(NEXT.incrementAndGet(), brigade.unit(NEXT.incrementAndGet()));
        Outcome outcome = race(4, caller -> any(caller).decide(caller % 2 == 0 ? Brigade.WU : Brigade.ZHOU, id));
        assertThat(outcome.answers).hasSize(1);
        assertThat(outcome.refusals)
                .hasSize(3)
                .allSatisfy(
                        refusal -> assertThat(refusal).isInstanceOfAny(ConcurrentChange.class, CommandRejected.class))
                .filteredOn(CommandRejected.class::isInstance)
                .allSatisfy(refusal -> assertThat(code(refusal)).isEqualTo("case.wrong-state"));
        assertThat(count("enforcement.PenaltyDecided", id)).isEqualTo(1);
        assertThatNumbersHaveNoGaps();
    }

    @RepeatedTest(ROUNDS)
    void ofTwoCasesThatFineOneActOneDoes() throws Exception {
        Party party = brigade.unit(NEXT.incrementAndGet());
        List<CaseId> cases = IntStream.range(0, 3)
                .mapToObj(i -> brigade.ready(NEXT.incrementAndGet(), party))
                .toList();
        Outcome outcome = race(3, caller -> any(caller).decide(decider(caller), cases.get(caller)));
        assertThat(outcome.answers).hasSize(1);
        assertThat(outcome.refusals)
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(code(refusal)).isEqualTo("fine.one-act-one-fine"));
        assertThat(cases.stream().mapToLong(id -> count("enforcement.PenaltyDecided", id)))
                .containsOnlyOnce(1L);
        assertThatNumbersHaveNoGaps();
    }

    @RepeatedTest(ROUNDS)
    void onTheSpotOneActIsFinedOnceToo() throws Exception {
        Party party = Brigade.person(NEXT.incrementAndGet());
        Outcome outcome = race(3, caller -> any(caller).onTheSpot(NEXT.incrementAndGet(), party));
        assertThat(outcome.answers).hasSize(1);
        assertThat(outcome.refusals)
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(code(refusal)).isEqualTo("fine.one-act-one-fine"));
        assertThatNumbersHaveNoGaps();
    }

    @RepeatedTest(ROUNDS)
    void onlyOneOffenceIsTheFirst() throws Exception {
        Party party = brigade.unit(NEXT.incrementAndGet());
        List<CaseId> cases = IntStream.range(0, 2)
                .mapToObj(i -> brigade.concluded(NEXT.incrementAndGet(), party, null))
                .toList();
        Outcome outcome = race(2, caller -> any(caller).waive(decider(caller), cases.get(caller)));
        assertThat(outcome.answers).hasSize(1);
        assertThat(outcome.refusals)
                .singleElement()
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("decision.not-first-offence"));
        assertThatNumbersHaveNoGaps();
    }

    @Test
    void aDecisionThatCannotBeEnteredIntoThePartysRecordIsNotMade() {
        CaseId id = brigade.ready(NEXT.incrementAndGet(), brigade.unit(NEXT.incrementAndGet()));
        long before = head();
        database.asOwner("""
                create function no_such() returns trigger language plpgsql as
                $$ begin if new.aggregate_type = 'party' then raise exception 'not now'; end if; return new; end $$""", "create trigger no_such before insert on event for each row execute function no_such()");
        try {
            assertThatThrownBy(() -> brigade.decide(Brigade.WU, id)).isInstanceOf(StoreUnavailable.class);
            assertThat(head()).isEqualTo(before);
        } finally {
            database.asOwner("drop trigger no_such on event", "drop function no_such()");
        }
        brigade.decide(Brigade.WU, id);
        assertThat(head())
                .as("the number, the decision, the record of the party")
                .isEqualTo(before + 3);
        assertThatNumbersHaveNoGaps();
    }

    private static OfficerId decider(int caller) {
        return caller % 2 == 0 ? Brigade.WU : Brigade.ZHOU;
    }

    private static String code(Throwable refusal) {
        return refusal instanceof CommandRejected rejected
                ? rejected.rejection().code()
                : refusal.getClass().getSimpleName();
    }

    /** One act of a caller. */
    @FunctionalInterface
    private interface Act {
        Answer of(int caller) throws Exception;
    }

    private static Outcome race(int callers, Act act) throws Exception {
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> refusals = new ConcurrentLinkedQueue<>();
        CyclicBarrier line = new CyclicBarrier(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Void>> running = IntStream.range(0, callers)
                    .<Callable<Void>>mapToObj(caller -> () -> {
                        line.await();
                        try {
                            answers.add(act.of(caller));
                        } catch (RuntimeException refused) {
                            refusals.add(refused);
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(running)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        return new Outcome(List.copyOf(answers), List.copyOf(refusals));
    }

    private long head() {
        Long position = jdbc.queryForObject("select position from event_head", Long.class);
        return position == null ? 0 : position;
    }

    private long count(String type, CaseId id) {
        Long counted = jdbc.queryForObject(
                "select count(*) from event where type = ? and aggregate_id = ?", Long.class, type, id.typed());
        return counted == null ? 0 : counted;
    }

    /** In every register, of whatever kind of document. */
    private void assertThatNumbersHaveNoGaps() {
        List<String> registers = jdbc.queryForList(
                "select distinct aggregate_id from event where type = 'legal.NumberTaken'", String.class);
        for (String register : registers) {
            List<Long> serials = jdbc.queryForList(
                    "select (convert_from(payload, 'UTF8')::json ->> 'serial')::bigint from event"
                            + " where type = 'legal.NumberTaken' and aggregate_id = ? order by position",
                    Long.class,
                    register);
            assertThat(serials)
                    .as(register)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, serials.size()).boxed().toList());
        }
    }
}
