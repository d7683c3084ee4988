package io.fireledger.projections.eventlog;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which subjects are touched by the same events, at whatever time: where answers as of a moment begin. */
public final class Related {
    private final JdbcTemplate jdbc;

    public Related(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Identifiers of the subjects of a type that share an event with one of the given, those that came last first.
     *
     * @param subjects typed identifiers
     */
    public List<String> to(List<String> subjects, String type, int limit) {
        return jdbc.queryForList(
                "select substring(touched from length(?) + 1) from event_subject s join event_log e using (position),"
                        + " unnest(e.subjects) touched where s.subject = any(?) and starts_with(touched, ?)"
                        + " group by touched order by min(e.position) desc limit ?",
                String.class,
                type + ":",
                subjects.toArray(String[]::new),
                type + ":",
                limit);
    }
}
