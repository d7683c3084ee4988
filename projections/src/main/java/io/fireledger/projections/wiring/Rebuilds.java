package io.fireledger.projections.wiring;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps a read model from answering while it is built anew. The mark stands in the database, beside the tokens, so that
 * every instance heeds it.
 */
public final class Rebuilds {
    private final JdbcTemplate jdbc;

    public Rebuilds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Mark(long rebuilds, @Nullable Long until) {}

    /** Within the transaction that empties the read model; one that was not finished keeps the farther end. */
    void begin(String readModel, long until) {
        jdbc.update(
                "insert into read_model_rebuild as r (read_model, rebuilds, until) values (?, 1, ?)"
                        + " on conflict (read_model) do update set rebuilds = r.rebuilds + 1,"
                        + " until = greatest(r.until, excluded.until)",
                readModel,
                until);
    }

    /**
     * Answers the question from a read model that is whole before and after; looking twice leaves no rebuild unseen that
     * begins, or even ends, in between.
     *
     * @throws NotYetVisible if it is being built anew
     */
    public <T> T whole(String readModel, Supplier<T> question) {
        long before = finished(readModel);
        T answer = question.get();
        if (finished(readModel) != before) {
            throw new NotYetVisible(readModel);
        }
        return answer;
    }

    /** How often it was built anew. */
    private long finished(String readModel) {
        List<Mark> marks = jdbc.query(
                "select rebuilds, until from read_model_rebuild where read_model = ?",
                (rows, number) -> new Mark(rows.getLong("rebuilds"), rows.getObject("until", Long.class)),
                readModel);
        if (marks.isEmpty()) {
            return 0;
        }
        Mark mark = marks.get(0);
        if (mark.until != null) {
            if (takenIn(readModel) < mark.until) {
                throw new NotYetVisible(readModel);
            }
            jdbc.update(
                    "update read_model_rebuild set until = null where read_model = ? and rebuilds = ?",
                    readModel,
                    mark.rebuilds);
        }
        return mark.rebuilds;
    }

    private long takenIn(String readModel) {
        return ProjectionProgress.stored(jdbc, readModel).stream()
                .mapToLong(ProjectionProgress.SegmentProgress::position)
                .min()
                .orElse(-1);
    }
}
