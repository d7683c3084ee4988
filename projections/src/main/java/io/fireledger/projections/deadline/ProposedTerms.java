package io.fireledger.projections.deadline;

import io.fireledger.domain.legal.OutstandingTerms;
import io.fireledger.domain.legal.TermKey;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the sweep is to look at, from the read model {@code deadline}. */
@Component
public final class ProposedTerms implements OutstandingTerms {
    private static final String UNRECORDED = " missed_by is null and not provisional"
            + " and (closed_on is null or closed_on > due_on) and due_on < ?"
            + " and split_part(subject, ':', 1) = any(?)";
    private static final String PROVISIONAL = " provisional and due_on < ? and split_part(subject, ':', 1) = any(?)";

    private final JdbcTemplate jdbc;

    public ProposedTerms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> missed(List<String> subjectTypes, LocalDate today, @Nullable Entry after, int limit) {
        return page(UNRECORDED, subjectTypes, today, after, limit);
    }

    @Override
    public List<Entry> provisional(List<String> subjectTypes, int throughYear, @Nullable Entry after, int limit) {
        return page(PROVISIONAL, subjectTypes, LocalDate.of(throughYear + 1, 1, 1), after, limit);
    }

    @Override
    public long countMissed(List<String> subjectTypes, LocalDate today) {
        Long count = jdbc.queryForObject(
                "select count(*) from deadline where" + UNRECORDED,
                Long.class,
                Date.valueOf(today),
                subjectTypes.toArray(String[]::new));
        return count == null ? 0 : count;
    }

    private List<Entry> page(
            String which, List<String> subjectTypes, LocalDate before, @Nullable Entry after, int limit) {
        return jdbc.query(
                "select key, subject, kind, of_what, due_on from deadline where" + which
                        + " and (due_on, key) > (?, ?) order by due_on, key limit ?",
                ProposedTerms::entry,
                Date.valueOf(before),
                subjectTypes.toArray(String[]::new),
                Date.valueOf(after == null ? LocalDate.of(1, 1, 1) : after.dueOn()),
                after == null ? "" : after.id(),
                limit);
    }

    private static Entry entry(ResultSet rows, int number) throws SQLException {
        return new Entry(
                rows.getString("key"),
                rows.getString("subject"),
                new TermKey(rows.getString("kind"), rows.getString("of_what")),
                rows.getDate("due_on").toLocalDate());
    }
}
