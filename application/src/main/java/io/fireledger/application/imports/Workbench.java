package io.fireledger.application.imports;

import io.fireledger.application.imports.Import.Tally;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which instance works which import, and how far it has come. The oldest unfinished import is worked by one instance, under
 * a lease it renews with every note of progress; whoever lost the lease notes nothing any more.
 */
final class Workbench {
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Imports imports;
    private final String owner;
    private final boolean isShared;

    /**
     * @param owner name of this instance, another one at every start
     * @param isShared whether other instances may work imports; else a lease is of one that is dead
     */
    Workbench(JdbcTemplate jdbc, TransactionTemplate transaction, Imports imports, String owner, boolean isShared) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.imports = imports;
        this.owner = owner;
        this.isShared = isShared;
    }

    /** The oldest unfinished import, if no other instance works it. */
    Optional<Import> take() {
        return jdbc.query("""
                        update import set owner = ?, state = 'RUNNING', started_at = coalesce(started_at, now()),
                          head_before = coalesce(head_before, (select position from event_head)),
                          lease_until = now() + make_interval(secs => ?)
                        where import_id = (select import_id from import where finished_at is null order by seq limit 1)
                          and finished_at is null and (? or owner is null or owner = ? or lease_until < now())
                        returning *""", Imports::read, owner, LEASE.toSeconds(), !isShared, owner).stream()
                .findFirst();
    }

    /** Lets another instance, or a later attempt, go on with it. */
    void putBack(Import job) {
        jdbc.update(
                "update import set owner = null, lease_until = null where import_id = ? and owner = ?",
                job.id().value(),
                owner);
    }

    /** The lines on which rows of those names stand already. */
    Map<UUID, Long> lines(ImportId id, Collection<UUID> names) {
        Map<UUID, Long> lines = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement question = connection.prepareStatement(
                            "select name, min(line) from import_row where import_id = ? and name = any(?) group by name");
                    question.setString(1, id.value());
                    question.setArray(2, connection.createArrayOf("uuid", names.toArray()));
                    return question;
                },
                rows -> {
                    lines.put(rows.getObject(1, UUID.class), rows.getLong(2));
                });
        return lines;
    }

    /**
     * Notes what became of some rows; false if the import is no longer this instance's, or was cancelled while they were under
     * way.
     */
    boolean note(Import job, List<RowOutcome> outcomes) {
        Boolean noted = transaction.execute(status -> {
            Tally tally = tally(outcomes);
            long position =
                    outcomes.stream().mapToLong(RowOutcome::position).max().orElse(0);
            List<Boolean> goesOn = jdbc.queryForList(
                    """
                    update import set entered = entered + ?, unchanged = unchanged + ?, rejected = rejected + ?,
                      position = greatest(position, ?), lease_until = now() + make_interval(secs => ?)
                    where import_id = ? and owner = ? and (finished_at is null or state = 'CANCELLED')
                    returning finished_at is null""",
                    Boolean.class,
                    tally.entered(),
                    tally.unchanged(),
                    tally.rejected(),
                    position > job.headBefore() ? position : 0,
                    LEASE.toSeconds(),
                    job.id().value(),
                    owner);
            if (!goesOn.isEmpty()) {
                insert(job.id(), outcomes);
            }
            return goesOn.contains(true);
        });
        return Boolean.TRUE.equals(noted);
    }

    void finish(Import job) {
        transaction.executeWithoutResult(status -> {
            int own = jdbc.update("""
                    update import set state = 'COMPLETED', finished_at = now(), owner = null, lease_until = null
                    where import_id = ? and owner = ? and finished_at is null""", job.id().value(), owner);
            if (own == 1) {
                imports.forgetFile(job.id());
            }
        });
    }

    private static Tally tally(List<RowOutcome> outcomes) {
        return new Tally(
                count(outcomes, Outcome.ENTERED),
                count(outcomes, Outcome.UNCHANGED),
                count(outcomes, Outcome.REJECTED));
    }

    private static long count(List<RowOutcome> outcomes, Outcome kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    private void insert(ImportId id, List<RowOutcome> outcomes) {
        jdbc.update(connection -> {
            PreparedStatement rows = connection.prepareStatement("""
                    insert into import_row (import_id, line, name, outcome, subject)
                    select ?, line, name, outcome, subject
                    from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[]) as r (line, name, outcome, subject)""");
            rows.setString(1, id.value());
            rows.setArray(2, connection.createArrayOf("bigint", of(outcomes, RowOutcome::line)));
            rows.setArray(3, connection.createArrayOf("uuid", of(outcomes, RowOutcome::name)));
            rows.setArray(
                    4,
                    connection.createArrayOf("text", of(outcomes, o -> o.kind().name())));
            rows.setArray(5, connection.createArrayOf("text", of(outcomes, RowOutcome::subject)));
            return rows;
        });
        List<RowOutcome> rejected =
                outcomes.stream().filter(o -> o.kind() == Outcome.REJECTED).toList();
        batch("update import_row set cells = ? where import_id = ? and line = ?", rejected, (row, outcome) -> {
            row.setArray(1, texts(row, outcome.cells()));
            row.setString(2, id.value());
            row.setLong(3, outcome.line());
        });
        List<Imports.ListedRefusal> refusals = new ArrayList<>();
        for (RowOutcome outcome : rejected) {
            for (int n = 0; n < outcome.refusals().size(); n++) {
                refusals.add(new Imports.ListedRefusal(
                        outcome.line(), n, outcome.refusals().get(n)));
            }
        }
        batch(
                "insert into import_rejection (import_id, line, n, field, code, reason, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                refusals,
                (row, listed) -> {
                    row.setString(1, id.value());
                    row.setLong(2, listed.line());
                    row.setInt(3, listed.n());
                    row.setString(4, listed.refusal().field());
                    row.setString(5, listed.refusal().code());
                    row.setString(6, listed.refusal().reason());
                    row.setArray(7, texts(row, listed.refusal().values()));
                });
    }

    private <T> void batch(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), setter);
        }
    }

    private static java.sql.Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        // no text of the database has the character NUL
        return statement
                .getConnection()
                .createArrayOf(
                        "text",
                        texts.stream().map(text -> text.replace('\0', '\uFFFD')).toArray());
    }

    private static Object[] of(
            List<RowOutcome> outcomes,
            java.util.function.Function<RowOutcome, @org.jspecify.annotations.Nullable Object> value) {
        return outcomes.stream().map(value).toArray();
    }
}
