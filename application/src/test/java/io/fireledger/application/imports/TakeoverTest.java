package io.fireledger.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.envelope.Actor;
import io.fireledger.application.eventstore.TestDatabase;
import io.fireledger.application.wiring.City;
import io.fireledger.application.wiring.Instance;
import io.fireledger.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances on one database, of which one halts in the middle of a file. */
@Execution(ExecutionMode.CONCURRENT)
class TakeoverTest {
    private static final int ROWS = 1_200;
    private static final int HALTS_AT = 700;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final Actor REGISTRAR =
            new Actor("registrar", List.of("REGISTRAR"), null, null, DivisionCode.NATION);

    private final TestDatabase database = TestDatabase.create();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final Instance first = Instance.on(database);
    private final Instance second = Instance.on(database);
    private final ImportWorker halted = worker(first, "first", row -> {
        if (row == HALTS_AT) {
            reached.countDown();
            await(goesOn);
        }
    });
    private final ImportWorker other = worker(second, "second", row -> {});

    @BeforeEach
    void halfTheFileIsThroughWhenTheFirstHalts() {
        halted.start();
        imports(first).submit(submission());
        await(reached);
    }

    @AfterEach
    void close() {
        goesOn.countDown();
        halted.stop();
        other.stop();
        first.close();
        second.close();
    }

    @Test
    void nobodyElseWorksItWhileTheLeaseHolds() {
        assertThat(bench("second").take()).isEmpty();
    }

    @Test
    void anotherGoesOnWhenItHasRunOutAndNothingIsDoubled() {
        first.jdbc().update("update import set lease_until = now() - interval '1 second'");
        other.start();
        Import done = finished();
        assertThat(done.tally()).isEqualTo(new Import.Tally(ROWS, 0, 0));
        long head = head();
        goesOn.countDown();
        halted.stop();
        // it sent what it was about to send; its note was not taken
        assertThat(finished().tally()).isEqualTo(new Import.Tally(ROWS, 0, 0));
        assertThat(head()).isEqualTo(head);
        assertThat(registered()).isEqualTo(ROWS);
        assertThat(first.jdbc().queryForObject("select count(*) from import_chunk", Long.class))
                .isZero();
    }

    @Test
    void whatWasStoppedStaysStopped() {
        ImportId id = imports(second)
                .list(DivisionCode.NATION, null, null, null, 1)
                .get(0)
                .id();
        assertThat(imports(second).cancel(id)).isTrue();
        assertThat(imports(second).cancel(id)).isFalse();
        goesOn.countDown();
        halted.stop();
        assertThat(bench("second").take()).isEmpty();
        assertThat(finished().state()).isEqualTo(Import.State.CANCELLED);
        // the rows under way were let through, and are accounted for
        assertThat(finished().tally().done()).isEqualTo(1000).isEqualTo(registered());
        assertThat(imports(second).rows(id, Outcome.ENTERED, 0, 2000)).hasSize(1000);
    }

    @Test
    void whatRejectedRowsSaidIsForgottenInTime() {
        Imports kept = imports(second);
        Import job = kept.list(DivisionCode.NATION, null, null, null, 1).get(0);
        CsvRow row = new CsvRow(9_999, List.of("陈刚"));
        bench("first")
                .note(job, List.of(RowOutcome.rejected(row, null, List.of(Refusal.of("import.row-columns", 1, 2)))));
        kept.cancel(job.id());
        Instant finished = Objects.requireNonNull(finished().finishedAt());
        kept.forgetRejected(finished);
        assertThat(kept.rows(job.id(), Outcome.REJECTED, 0, 10).get(0).cells()).containsExactly("陈刚");
        assertThat(kept.refusals(job.id(), 0, 0, 10)).hasSize(1);
        kept.forgetRejected(finished.plusSeconds(1));
        assertThat(kept.rows(job.id(), Outcome.REJECTED, 0, 10).get(0).cells()).isEmpty();
        assertThat(kept.refusals(job.id(), 0, 0, 10)).isEmpty();
    }

    /** What happens at a row, counted from 1. */
    private interface AtRow {
        void is(int row);
    }

    private static ImportWorker worker(Instance instance, String owner, AtRow at) {
        return new ImportWorker(
                instance.jdbc(),
                transaction(instance),
                imports(instance),
                instance.commands(),
                new Rows(at),
                owner,
                true,
                4);
    }

    private Workbench bench(String owner) {
        return new Workbench(second.jdbc(), transaction(second), imports(second), owner, true);
    }

    private static Imports imports(Instance instance) {
        return new Imports(instance.bean(JdbcClient.class), transaction(instance));
    }

    private static TransactionTemplate transaction(Instance instance) {
        return new TransactionTemplate(instance.bean(PlatformTransactionManager.class));
    }

    private Submission submission() {
        StringBuilder file = new StringBuilder("name\n");
        for (int n = 1; n <= ROWS; n++) {
            file.append("山城火锅 ").append(n).append('\n');
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        return new Submission(
                new ImportId("IMP-%026d".formatted(1)),
                Register.ENTERPRISES,
                REGISTRAR,
                "takeover",
                null,
                "0".repeat(64),
                new ByteArrayInputStream(bytes),
                List.of("name"),
                bytes.length,
                ROWS);
    }

    private long head() {
        Long head = first.jdbc().queryForObject("select position from event_head", Long.class);
        return head == null ? 0 : head;
    }

    private long registered() {
        Long count = first.jdbc()
                .queryForObject(
                        "select count(distinct aggregate_id) from event where type = 'enterprise.EnterpriseRegistered'",
                        Long.class);
        return count == null ? 0 : count;
    }

    private Import finished() {
        for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
            Import job = imports(second)
                    .list(DivisionCode.NATION, null, null, null, 1)
                    .get(0);
            if (job.state().isFinished()) {
                return job;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new AssertionError("the import does not go on");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.NANOSECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Rows that name an enterprise without a credit code. */
    private record Rows(AtRow at) implements RowIntake {
        @Override
        public Entry entry(Register register, Map<String, String> cells, String ulid) {
            String name = String.valueOf(cells.get("name"));
            at.is(Integer.parseInt(name.substring(name.indexOf(' ') + 1)));
            EnterpriseId id = new EnterpriseId("E-" + ulid);
            return new Entry(
                    new RegisterEnterprise(id, null, "尚未赋码", name, EnterpriseKind.OTHER, City.YUZHONG, "民族路1号", "陈刚"),
                    id,
                    "/api/v1/enterprises/" + id.value(),
                    true);
        }

        @Override
        public List<Refusal> refusals(RuntimeException failure) {
            throw failure;
        }
    }
}
