package io.fireledger.application.deadline;

import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.NamedId;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.OutstandingTerms;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has provisional days fixed and missed terms recorded, by one instance of the cluster at a time.
 *
 * <p>It rests on no lock: each stream records a miss once, whoever asks. The lock spares the others the work, and the
 * database takes it from an instance that stands still.
 */
public final class Sweep {
    /** Most terms one run takes up of each kind; the next run goes on from there. */
    static final int MOST = 10_000;

    private static final UUID TERMS = UUID.fromString("5b1f6d0e-6a53-5f0c-9d5a-0f1a1c7a2e90");
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH = 500;
    private static final int AT_ONCE = 16;
    private static final long LOCK = 0x464c_5357_4545_5031L;
    private static final Actor ACTOR = Actor.system("sweep");
    private static final Map<String, TermCommands<?>> FAMILIES =
            TermCommands.FAMILIES.stream().collect(Collectors.toMap(TermCommands::type, Function.identity()));
    private static final List<String> TYPES =
            TermCommands.FAMILIES.stream().<String>map(TermCommands::type).toList();

    private final DataSource dataSource;
    private final OutstandingTerms terms;
    private final Commands commands;
    private final Law law;
    private final Clock clock;
    private OutstandingTerms.@Nullable Entry lastMissed;
    private OutstandingTerms.@Nullable Entry lastFixed;
    private volatile @Nullable Run last;
    private volatile Totals totals = new Totals(0, 0, 0, 0);

    public Sweep(DataSource dataSource, OutstandingTerms terms, Commands commands, Law law, Clock clock) {
        this.dataSource = dataSource;
        this.terms = terms;
        this.commands = commands;
        this.law = law;
        this.clock = clock;
    }

    /**
     * What one run did.
     *
     * @param asked terms whose stream was asked, answered or not
     * @param missed misses it put on record
     * @param fixed provisional days it fixed
     * @param failed those of them whose stream did not answer; they are asked again
     * @param backlog missed terms the read model still named at the end
     */
    public record Run(Instant endedAt, int asked, int missed, int fixed, int failed, long backlog) {}

    /** What all runs of this instance did. */
    public record Totals(long runs, long missed, long fixed, long failed) {
        private Totals plus(Run run) {
            return new Totals(runs + 1, missed + run.missed, fixed + run.fixed, failed + run.failed);
        }
    }

    /** The last run of this instance; null: none yet. */
    public @Nullable Run last() {
        return last;
    }

    public Totals totals() {
        return totals;
    }

    /** One run; null where another instance is at it. */
    public synchronized @Nullable Run run() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            if (!locked(connection)) {
                return null;
            }
            Run run = swept();
            last = run;
            totals = totals.plus(run);
            return run;
        }
    }

    /** Until the connection goes back, or an instance that stands still has had its minute. */
    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = '60s'");
            try (var answer = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private Run swept() {
        Tally tally = new Tally();
        LocalDate today = ChinaTime.day(clock.instant());
        int lastYear = law.coveredYears().stream().max(Integer::compare).orElse(0);
        lastFixed = walk(
                lastFixed,
                after -> terms.provisional(TYPES, lastYear, after, BATCH),
                entry -> family(entry).fixDueDay(entry.subject(), entry.term()),
                tally);
        int fixed = tally.recorded.get();
        lastMissed = walk(
                lastMissed,
                after -> terms.missed(TYPES, today, after, BATCH),
                entry -> family(entry).missTerm(entry.subject(), entry.term()),
                tally);
        return new Run(
                clock.instant(),
                tally.asked.get(),
                tally.recorded.get() - fixed,
                fixed,
                tally.failed.get(),
                terms.countMissed(TYPES, today));
    }

    private static final class Tally {
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger recorded = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
    }

    /** Where to go on next time; null: from the first. */
    private OutstandingTerms.@Nullable Entry walk(
            OutstandingTerms.@Nullable Entry from,
            Function<OutstandingTerms.@Nullable Entry, List<OutstandingTerms.Entry>> page,
            Function<OutstandingTerms.Entry, TermCommands.Addressed> command,
            Tally tally) {
        OutstandingTerms.Entry after = from;
        for (int taken = 0; taken < MOST; taken += BATCH) {
            List<OutstandingTerms.Entry> entries = page.apply(after);
            askAll(entries, entry -> ask(entry, command, tally));
            if (entries.size() < BATCH) {
                return null;
            }
            after = entries.get(entries.size() - 1);
        }
        return after;
    }

    /** Several streams at once, so that their events share commits; the terms of one stream in their order. */
    private static void askAll(List<OutstandingTerms.Entry> entries, Consumer<OutstandingTerms.Entry> ask) {
        List<Callable<Void>> streams =
                entries.stream().collect(Collectors.groupingBy(OutstandingTerms.Entry::subject)).values().stream()
                        .<Callable<Void>>map(ofOne -> () -> {
                            ofOne.forEach(ask);
                            return null;
                        })
                        .toList();
        if (streams.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, streams.size()), Sweep::daemon);
        try {
            threads.invokeAll(streams);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped in the middle of a sweep, which the next goes on with", stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sweep-stream");
        thread.setDaemon(true);
        return thread;
    }

    private void ask(
            OutstandingTerms.Entry entry,
            Function<OutstandingTerms.Entry, TermCommands.Addressed> command,
            Tally tally) {
        tally.asked.incrementAndGet();
        try {
            TermCommands.Addressed addressed = command.apply(entry);
            Answer answer = commands.send(
                    addressed.command(),
                    addressed.target(),
                    Request.internal(ACTOR, Channel.POLICY, correlation(addressed, entry)));
            tally.recorded.addAndGet(answer.hasRecorded() ? 1 : 0);
        } catch (RuntimeException failure) {
            LOG.warn("the term {} of {} could not be swept", entry.id(), entry.subject(), failure);
            tally.failed.incrementAndGet();
        }
    }

    /** The same for every attempt at one term. */
    private static String correlation(TermCommands.Addressed addressed, OutstandingTerms.Entry entry) {
        return NamedId.of(TERMS, addressed.command().getClass().getSimpleName() + " " + entry.id())
                .toString();
    }

    private static TermCommands<?> family(OutstandingTerms.Entry entry) {
        String subject = entry.subject();
        return Objects.requireNonNull(FAMILIES.get(subject.substring(0, subject.indexOf(':'))), subject);
    }
}
