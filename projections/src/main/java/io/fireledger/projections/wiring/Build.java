package io.fireledger.projections.wiring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One set of tables of a read model with the processing group that feeds it.
 *
 * @param number counted for each read model from 0
 * @param version of the code that fills it, see {@link Projection#version}
 * @param schema where its tables stand while it is built
 * @param servingSince null as long as it is built; the first build serves from the start
 * @param position where its content was hashed; null before it has caught up
 * @param hashes digest of the content by table, equal wherever the content is
 */
public record Build(
        String readModel,
        long number,
        int version,
        State state,
        String schema,
        Instant startedAt,
        String startedBy,
        @Nullable Instant servingSince,
        @Nullable Long position,
        Map<String, String> hashes) {

    /** In the order a build goes through them; an abandoned one never serves. */
    public enum State {
        BUILDING,
        SERVING,
        RETIRED,
        ABANDONED
    }

    /** Name of the processing group that feeds it. */
    String group() {
        return number == 0 ? readModel : readModel + "." + number;
    }
}
