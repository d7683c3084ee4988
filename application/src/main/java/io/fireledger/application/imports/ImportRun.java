package io.fireledger.application.imports;

import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.eventstore.OutcomeUnknown;
import io.fireledger.application.eventstore.StoreUnavailable;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.idempotency.ConcurrentChange;
import io.fireledger.application.idempotency.IdempotencyKey;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.AlreadyTaken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Works one import from where it stands: some rows at a time, of these several at once, so that their events share commits.
 * Rows of one subject keep their order. What becomes of some rows is noted when all of them are through; if that is lost,
 * they are tried again, and their keys give the first answers.
 */
final class ImportRun {
    private static final int AT_A_TIME = 500;

    /** However long rows are, no more of them is held at once. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final String FORMULA = "=+-@\t\r";

    private final Workbench bench;
    private final Commands commands;
    private final RowIntake intake;
    private final ExecutorService hands;
    private final Import job;
    private final CsvRows file;

    /** Why the rows still to come are not tried: the store failed at one before them. */
    private volatile @Nullable RuntimeException notNow;

    ImportRun(Workbench bench, Commands commands, RowIntake intake, ExecutorService hands, Import job, CsvRows file) {
        this.bench = bench;
        this.commands = commands;
        this.intake = intake;
        this.hands = hands;
        this.job = job;
        this.file = file;
    }

    /** A row that asks for something. */
    private record Asked(CsvRow row, RowName name, RowIntake.Entry entry) {}

    /**
     * Goes on until the file is through, the import is another's, or {@code goesOn} says no.
     *
     * @throws StoreUnavailable if the store cannot take in anything now
     */
    void run(BooleanSupplier goesOn) throws InterruptedException, IOException {
        for (long n = 0; n < job.tally().done(); n++) {
            file.next();
        }
        while (goesOn.getAsBoolean()) {
            List<CsvRow> rows = some();
            if (rows.isEmpty()) {
                bench.finish(job);
                return;
            }
            if (!bench.note(job, enter(rows))) {
                return;
            }
        }
        bench.putBack(job);
    }

    private List<CsvRow> some() {
        List<CsvRow> rows = new ArrayList<>(AT_A_TIME);
        int characters = 0;
        while (rows.size() < AT_A_TIME && characters < MOST_CHARACTERS) {
            CsvRow row = file.next();
            if (row == null) {
                break;
            }
            rows.add(row);
            characters += row.cells().stream().mapToInt(String::length).sum();
        }
        return rows;
    }

    private List<RowOutcome> enter(List<CsvRow> rows) throws InterruptedException {
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        Map<AggregateId, List<Asked>> asked = new LinkedHashMap<>();
        Map<CsvRow, RowName> names = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            if (row.cells().size() == file.columns().size()) {
                names.put(row, RowName.of(job.register(), cells(row)));
            } else {
                outcomes.add(RowOutcome.rejected(
                        row,
                        null,
                        List.of(Refusal.of(
                                "import.row-columns",
                                row.cells().size(),
                                file.columns().size()))));
            }
        }
        Map<UUID, Long> seen = new HashMap<>(
                bench.lines(job.id(), names.values().stream().map(RowName::uuid).toList()));
        names.forEach((row, name) -> {
            Long before = seen.putIfAbsent(name.uuid(), row.line());
            if (before != null) {
                outcomes.add(
                        RowOutcome.rejected(row, name.uuid(), List.of(Refusal.of("import.duplicate-row", before))));
                return;
            }
            try {
                RowIntake.Entry entry = intake.entry(job.register(), cells(row), name.ulid());
                asked.computeIfAbsent(entry.target(), target -> new ArrayList<>())
                        .add(new Asked(row, name, entry));
            } catch (RuntimeException refused) {
                outcomes.add(RowOutcome.rejected(row, name.uuid(), intake.refusals(refused)));
            }
        });
        outcomes.addAll(carryOut(asked.values()));
        outcomes.sort(Comparator.comparingLong(RowOutcome::line));
        return outcomes;
    }

    private Map<String, String> cells(CsvRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = plain(row.cells().get(i).strip());
            if (!cell.isEmpty()) {
                cells.put(file.columns().get(i), cell);
            }
        }
        return cells;
    }

    /** The text that an export of ours kept from being a formula by an apostrophe. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private List<RowOutcome> carryOut(Iterable<List<Asked>> bySubject) throws InterruptedException {
        List<Callable<List<RowOutcome>>> work = new ArrayList<>();
        bySubject.forEach(
                rows -> work.add(() -> rows.stream().map(this::carryOut).toList()));
        List<RowOutcome> outcomes = new ArrayList<>();
        for (Future<List<RowOutcome>> done : hands.invokeAll(work)) {
            try {
                outcomes.addAll(done.get());
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            }
        }
        return outcomes;
    }

    private RowOutcome carryOut(Asked asked) {
        RowIntake.Entry entry = asked.entry();
        RuntimeException failed = notNow;
        if (failed != null) {
            throw failed;
        }
        try {
            Answer answer = commands.send(entry.command(), entry.target(), request(asked));
            Outcome kind = answer.position() > job.headBefore() ? Outcome.ENTERED : Outcome.UNCHANGED;
            return passed(asked, kind, answer.position());
        } catch (StoreUnavailable | OutcomeUnknown | ConcurrentChange unavailable) {
            notNow = unavailable;
            throw unavailable;
        } catch (AlreadyTaken taken) {
            return entry.isNamedByRow() && taken.holder().equals(entry.target())
                    ? passed(asked, Outcome.UNCHANGED, 0)
                    : rejected(asked, taken);
        } catch (RuntimeException refused) {
            return rejected(asked, refused);
        }
    }

    private Request request(Asked asked) {
        IdempotencyKey key = new IdempotencyKey(
                job.actor().id(), asked.name().key(), asked.name().hex());
        return new Request(
                job.actor(),
                Channel.IMPORT,
                job.correlationId(),
                job.id().value() + ":" + asked.row().line(),
                key,
                null,
                201,
                asked.entry().location());
    }

    private static RowOutcome passed(Asked asked, Outcome kind, long position) {
        String subject = asked.entry().target().value();
        return new RowOutcome(asked.row().line(), asked.name().uuid(), kind, subject, position, List.of(), List.of());
    }

    private RowOutcome rejected(Asked asked, RuntimeException refused) {
        return RowOutcome.rejected(asked.row(), asked.name().uuid(), intake.refusals(refused));
    }
}
