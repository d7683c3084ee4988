package io.fireledger.projections.wiring;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The instances running on the same database, of which this is one. Each takes its share of every read model and leaves the
 * others theirs; what one leaves by dying or standing still the others take over, as its claims and its place here run out.
 */
final class Instances {
    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);

    /** Without a sign for so long an instance counts no more; as long as a claim of its lasts. */
    private static final String SILENCE = "interval '6 seconds'";

    private final JdbcTemplate jdbc;
    private final String node = IdentifierFactory.getInstance().generateIdentifier();
    private volatile Map<String, Integer> shares = Map.of();

    Instances(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a sign of life, and counts anew. */
    void sign() {
        try {
            jdbc.update(
                    "insert into instance (node, seen_at) values (?, now())"
                            + " on conflict (node) do update set seen_at = excluded.seen_at",
                    node);
            jdbc.update("delete from instance where seen_at < now() - interval '1 hour'");
            Map<String, Integer> counted = new HashMap<>();
            jdbc.query(
                    "select processor_name, ceil(count(*)::numeric / (select greatest(1, count(*)) from instance where seen_at"
                            + " >= now() - " + SILENCE + "))::integer as share"
                            + " from token_entry group by processor_name",
                    rows -> {
                        counted.put(rows.getString("processor_name"), rows.getInt("share"));
                    });
            shares = counted;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "no sign of life can be given just now: {}",
                    failure.getClass().getName());
        }
    }

    /** How many segments of a read model are this instance's at most. */
    int share(String readModel) {
        return shares.getOrDefault(readModel, Integer.MAX_VALUE);
    }

    void leave() {
        try {
            jdbc.update("delete from instance where node = ?", node);
        } catch (RuntimeException failure) {
            LOG.info("left without a word: {}", failure.getClass().getName());
        }
    }
}
