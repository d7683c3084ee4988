package io.fireledger.application.imports;

import io.fireledger.application.envelope.Actor;
import io.fireledger.application.imports.Import.State;
import io.fireledger.application.imports.Import.Tally;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The files handed in and what became of their rows, as kept in the database. */
public final class Imports {
    private static final int CHUNK = 1_000_000;

    /** Rows of the caller's jurisdiction: {@link DivisionCode#covers} in SQL. */
    private static final String VISIBLE = "starts_with(jurisdiction, regexp_replace(?, '(00)+$', ''))";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private volatile Runnable whenSubmitted = () -> {};

    public Imports(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * One row as it is listed.
     *
     * @param subject identifier of what the row entered; null where it was rejected
     * @param cells as they were handed in, where it was rejected; else none
     */
    public record ListedRow(
            long line, Outcome outcome, @Nullable String subject, List<String> cells) {}

    /** One reason why a row was rejected; a row may have several, numbered from 0. */
    public record ListedRefusal(long line, int n, Refusal refusal) {}

    /** Keeps a file until it is worked: all of it, or nothing. */
    public Import submit(Submission submission) {
        transaction.executeWithoutResult(status -> {
            Actor actor = submission.actor();
            jdbc.sql("""
                            insert into import (import_id, register, state, actor, roles, officer, authority, jurisdiction,
                              correlation_id, key, sha256, bytes, columns, row_count)
                            values (?, ?, 'WAITING', ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?)""")
                    .param(submission.id().value())
                    .param(submission.register().name())
                    .param(actor.id())
                    .param(String.join(",", actor.roles()))
                    .param(actor.officer() == null ? null : actor.officer().value())
                    .param(actor.authority() == null ? null : actor.authority().value())
                    .param(actor.jurisdiction().value())
                    .param(submission.correlationId())
                    .param(submission.key())
                    .param(submission.sha256())
                    .param(submission.bytes())
                    .param(String.join(",", submission.columns()))
                    .param(submission.rows())
                    .update();
            store(submission);
        });
        whenSubmitted.run();
        return find(submission.id(), DivisionCode.NATION).orElseThrow();
    }

    /** What is told that there is something to do. */
    void whenSubmitted(Runnable told) {
        whenSubmitted = told;
    }

    private void store(Submission submission) {
        try {
            InputStream file = submission.file();
            int n = 0;
            for (byte[] chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
                jdbc.sql("insert into import_chunk (import_id, n, bytes) values (?, ?, ?)")
                        .params(submission.id().value(), n++, chunk)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The import a caller started under that key. */
    public Optional<Import> underKey(String actor, String key) {
        return jdbc.sql("select * from import where actor = ? and key = ?")
                .params(actor, key)
                .query(Imports::read)
                .optional();
    }

    /** @param jurisdiction of who asks */
    public Optional<Import> find(ImportId id, DivisionCode jurisdiction) {
        return jdbc.sql("select * from import where import_id = ? and " + VISIBLE)
                .params(id.value(), jurisdiction.value())
                .query(Imports::read)
                .optional();
    }

    /**
     * The last handed in first.
     *
     * @param before only those handed in before this one; null: from the last
     */
    public List<Import> list(
            DivisionCode jurisdiction,
            @Nullable Register register,
            @Nullable State state,
            @Nullable ImportId before,
            int limit) {
        return jdbc.sql("select * from import where " + VISIBLE + """
                         and (cast(? as text) is null or register = ?) and (cast(? as text) is null or state = ?)
                         and seq < coalesce((select seq from import where import_id = ?), 9223372036854775807)
                         order by seq desc limit ?""")
                .param(jurisdiction.value())
                .param(register == null ? null : register.name())
                .param(register == null ? null : register.name())
                .param(state == null ? null : state.name())
                .param(state == null ? null : state.name())
                .param(before == null ? null : before.value())
                .param(limit)
                .query(Imports::read)
                .list();
    }

    /** Rows in the order of the file, after that line. */
    public List<ListedRow> rows(ImportId id, @Nullable Outcome outcome, long after, int limit) {
        return jdbc.sql("""
                        select line, outcome, subject, cells from import_row
                        where import_id = ? and line > ? and (cast(? as text) is null or outcome = ?)
                        order by line limit ?""")
                .param(id.value())
                .param(after)
                .param(outcome == null ? null : outcome.name())
                .param(outcome == null ? null : outcome.name())
                .param(limit)
                .query((rows, n) -> new ListedRow(
                        rows.getLong("line"),
                        Outcome.valueOf(rows.getString("outcome")),
                        rows.getString("subject"),
                        texts(rows, "cells")))
                .list();
    }

    /** Why rows were rejected, in the order of the file, after that reason. */
    public List<ListedRefusal> refusals(ImportId id, long afterLine, int afterN, int limit) {
        return jdbc.sql("""
                        select line, n, field, code, reason, detail from import_rejection
                        where import_id = ? and (line, n) > (?, ?) order by line, n limit ?""")
                .params(id.value(), afterLine, afterN, limit)
                .query((rows, n) -> new ListedRefusal(
                        rows.getLong("line"),
                        rows.getInt("n"),
                        new Refusal(
                                rows.getString("field"),
                                rows.getString("code"),
                                rows.getString("reason"),
                                texts(rows, "detail"))))
                .list();
    }

    /**
     * Stops an import that is not finished; what it entered stays, what is under way is let through and noted by the instance
     * that works it.
     */
    public boolean cancel(ImportId id) {
        Boolean cancelled = transaction.execute(status -> {
            boolean stopped = jdbc.sql("""
                            update import set state = 'CANCELLED', finished_at = now()
                            where import_id = ? and finished_at is null""").param(id.value()).update() == 1;
            if (stopped) {
                forgetFile(id);
            }
            return stopped;
        });
        return Boolean.TRUE.equals(cancelled);
    }

    /**
     * Drops what rejected rows said, and why, of imports that were finished before that moment: it names people of whom nothing
     * was recorded.
     */
    public void forgetRejected(Instant moment) {
        Timestamp before = Timestamp.from(moment);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from import_rejection r using import i"
                            + " where r.import_id = i.import_id and i.finished_at < ?")
                    .param(before)
                    .update();
            jdbc.sql("update import_row r set cells = null from import i"
                            + " where r.import_id = i.import_id and i.finished_at < ? and r.cells is not null")
                    .param(before)
                    .update();
        });
    }

    void forgetFile(ImportId id) {
        jdbc.sql("delete from import_chunk where import_id = ?")
                .param(id.value())
                .update();
    }

    /** The file itself; empty once the import is finished. */
    InputStream file(ImportId id) {
        return new ChunkStream(n -> jdbc.sql("select bytes from import_chunk where import_id = ? and n = ?")
                .params(id.value(), n)
                .query(byte[].class)
                .optional());
    }

    static Import read(ResultSet rows, int n) throws SQLException {
        String officer = rows.getString("officer");
        String authority = rows.getString("authority");
        return new Import(
                new ImportId(rows.getString("import_id")),
                Register.valueOf(rows.getString("register")),
                State.valueOf(rows.getString("state")),
                new Actor(
                        rows.getString("actor"),
                        List.of(rows.getString("roles").split(",", -1)),
                        officer == null ? null : new OfficerId(officer),
                        authority == null ? null : new AuthorityId(authority),
                        new DivisionCode(rows.getString("jurisdiction"))),
                rows.getString("correlation_id"),
                rows.getString("sha256"),
                rows.getLong("bytes"),
                texts(rows, "columns"),
                rows.getLong("row_count"),
                new Tally(rows.getLong("entered"), rows.getLong("unchanged"), rows.getLong("rejected")),
                rows.getLong("head_before"),
                rows.getLong("position"),
                rows.getTimestamp("submitted_at").toInstant(),
                instant(rows.getTimestamp("started_at")),
                instant(rows.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
