package io.fireledger.projections.wiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which build of each read model serves and which is being built, in the database for all instances. A batch holds its
 * group's lock shared for as long as its transaction lasts; whoever changes what the group writes to holds it alone.
 */
final class Builds {
    private static final String COLUMNS =
            "select read_model, build, version, state, schema_name, started_at, started_by,"
                    + " serving_since, position, hashes from read_model_build";

    private static final String LOCK = "hashtextextended(current_schema() || '/' || ?, 0)";

    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;

    Builds(JdbcTemplate jdbc, TransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Those that serve or are being built. */
    List<Build> current() {
        return jdbc.query(
                COLUMNS + " where state in ('BUILDING', 'SERVING') order by read_model, build", Builds::build);
    }

    /** All there ever were of a read model, the newest first. */
    List<Build> of(String readModel, int limit) {
        return jdbc.query(
                COLUMNS + " where read_model = ? order by build desc limit ?", Builds::build, readModel, limit);
    }

    Optional<Build> in(String readModel, Build.State state) {
        return jdbc
                .query(COLUMNS + " where read_model = ? and state = ?", Builds::build, readModel, state.name())
                .stream()
                .findFirst();
    }

    private static Build build(ResultSet rows, int number) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        Json.object(rows.getString("hashes")).forEach((table, hash) -> hashes.put(table, String.valueOf(hash)));
        Timestamp serving = rows.getTimestamp("serving_since");
        return new Build(
                rows.getString("read_model"),
                rows.getLong("build"),
                rows.getInt("version"),
                Build.State.valueOf(rows.getString("state")),
                rows.getString("schema_name"),
                rows.getTimestamp("started_at").toInstant(),
                rows.getString("started_by"),
                serving == null ? null : serving.toInstant(),
                rows.getObject("position", Long.class),
                hashes);
    }

    /**
     * At the start: a read model without a build gets its first, which serves at once; one that was filled by another
     * version of the code is built anew.
     */
    void prepare(Projection projection) {
        jdbc.update(
                "insert into read_model_build (read_model, build, version, state, schema_name, started_by, serving_since)"
                        + " values (?, 0, ?, 'SERVING', current_schema(), 'system', now()) on conflict do nothing",
                projection.name(),
                projection.version());
        in(projection.name(), Build.State.BUILDING)
                .filter(build -> build.version() != projection.version())
                .ifPresent(build -> abandon(build));
        boolean fits = in(projection.name(), Build.State.SERVING).stream()
                .allMatch(build -> build.version() == projection.version());
        if (!fits) {
            try {
                begin(projection, "system");
            } catch (RebuildRunning byAnother) {
                return;
            }
        }
    }

    /** @throws RebuildRunning if it is being built already */
    void begin(Projection projection, String by) {
        try {
            transactions.executeInTransaction(() -> jdbc.queryForObject(
                    "select begin_read_model_build(?, ?, ?, ?)",
                    Long.class,
                    projection.name(),
                    projection.version(),
                    projection.tables().toArray(String[]::new),
                    by));
        } catch (DuplicateKeyException running) {
            throw new RebuildRunning(projection.name());
        }
    }

    private void abandon(Build build) {
        transactions.executeInTransaction(() -> {
            lock(build);
            run("select abandon_read_model_build(?)", build.readModel());
            forget(build);
        });
    }

    /**
     * Within a batch's transaction: lets it write to the tables of its build, and keeps them from being switched.
     *
     * @return keys with parked events; empty where the build is no more
     */
    Optional<Set<String>> enter(Build build) {
        run("select pg_advisory_xact_lock_shared(" + LOCK + ")", build.group());
        // the tables of a build come before those that serve; for this transaction only
        List<Set<String>> keys = jdbc.query(
                "select array(select distinct key from parked_event where processing_group = ?) as parked,"
                        + " set_config('search_path', case when state = 'BUILDING' then quote_ident(schema_name) || ', '"
                        + " else '' end || current_setting('search_path'), true)"
                        + " from read_model_build where read_model = ? and build = ? and state in ('BUILDING', 'SERVING')",
                (rows, number) -> new HashSet<>(
                        Arrays.asList((String[]) rows.getArray("parked").getArray())),
                build.group(),
                build.readModel(),
                build.number());
        return keys.stream().findFirst();
    }

    /** Within a transaction: waits until no batch of the group is under way, and lets none begin. */
    void lock(Build build) {
        run("select pg_advisory_xact_lock(" + LOCK + ")", build.group());
    }

    /** Within a transaction: false if another instance does the same. */
    boolean isMine(Build build) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class, "finish " + build.group()));
    }

    /** Within a transaction that holds the locks of both. */
    void serve(Build build, Build before) {
        run("select serve_read_model_build(?)", build.readModel());
        forget(before);
    }

    private void forget(Build build) {
        jdbc.update("delete from token_entry where processor_name = ?", build.group());
        jdbc.update("delete from parked_event where processing_group = ?", build.group());
    }

    void keep(Build build, long position, Map<String, String> hashes) {
        jdbc.update(
                "update read_model_build set position = ?, hashes = ?::jsonb where read_model = ? and build = ?",
                position,
                Json.write(hashes),
                build.readModel(),
                build.number());
    }

    /** What the tables of a build hold, whatever the order of rows and columns. */
    Map<String, String> hashes(String schema, List<String> tables) {
        Map<String, String> hashes = new TreeMap<>();
        for (String table : tables) {
            String hash = jdbc.queryForObject(
                    "select encode(sha256(coalesce(string_agg(part, ''::bytea order by start), ''::bytea)), 'hex')"
                            + " from (select substring(line from 1 for 2) as start,"
                            + " sha256(string_agg(line, ''::bytea order by line)) as part"
                            + " from (select sha256(convert_to(to_jsonb(t)::text, 'UTF8')) as line from "
                            + schema + "." + table + " t) lines group by 1) parts",
                    String.class);
            hashes.put(table, String.valueOf(hash));
        }
        return hashes;
    }

    /** Calls a function whose answer says nothing. */
    private void run(String function, Object parameter) {
        jdbc.query(function, rows -> {}, parameter);
    }
}
