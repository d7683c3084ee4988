package io.fireledger.projections.deadline;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.RunningTerm;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Projection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills {@code deadline}: the terms that events open, hand over, fix and end, as the events themselves say. */
final class DeadlineTable implements Projection {
    private final JdbcTemplate jdbc;

    DeadlineTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One term; {@code closedBy} ended it, {@code missedBy} recorded that it was missed. */
    record Row(
            String key,
            long since,
            String subject,
            String division,
            RunningTerm term,
            String openedBy,
            @Nullable String closedBy,
            @Nullable String missedBy) {

        Row after(TermChange change, String eventId) {
            return new Row(
                    key,
                    since,
                    subject,
                    division,
                    term.after(change),
                    openedBy,
                    change instanceof TermChange.Ended || change instanceof TermChange.Lapsed ? eventId : closedBy,
                    change instanceof TermChange.Missed ? eventId : missedBy);
        }

        @Nullable
        String officer() {
            OfficerId officer = term.officer();
            return officer == null ? null : officer.value();
        }

        @Nullable
        String authority() {
            AuthorityId authority = term.authority();
            return authority == null ? null : authority.value();
        }
    }

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public List<String> tables() {
        return List.of("deadline");
    }

    /** 3: rights that lapsed, which nobody missed. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public void write(List<TrackedEventMessage<?>> events) {
        List<TrackedEventMessage<?>> mine = events.stream()
                .filter(event -> ChangesTerms.class.isAssignableFrom(event.getPayloadType()))
                .toList();
        if (mine.isEmpty()) {
            return;
        }
        Set<String> subjects = new LinkedHashSet<>();
        mine.forEach(event -> subjects.add(keyOf(event)));
        Map<String, List<Row>> rows = load(subjects);
        for (TrackedEventMessage<?> event : mine) {
            List<Row> ofSubject = rows.computeIfAbsent(keyOf(event), subject -> new ArrayList<>());
            LocalDate day = ChinaTime.day(event.getTimestamp());
            ((ChangesTerms) event.getPayload()).terms(day).forEach(change -> take(ofSubject, change, event));
        }
        save(rows.values().stream().flatMap(List::stream).toList());
    }

    /** The subject's terms as they were, by the same fold; none where the subject was not yet born. */
    static List<Row> past(EventStore store, String subject, @Nullable Instant asOf, @Nullable Instant knownAt) {
        List<Row> rows = new ArrayList<>();
        for (DomainEventMessage<?> event : store.readEvents(subject).asStream().toList()) {
            boolean within = Recorded.of(event).isWithin(asOf, knownAt);
            if (!within && event.getSequenceNumber() == 0) {
                return List.of();
            }
            if (within && event.getPayload() instanceof ChangesTerms told) {
                TrackedEventMessage<?> inOrder = new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(event.getSequenceNumber()), event);
                told.terms(ChinaTime.day(event.getTimestamp())).forEach(change -> take(rows, change, inOrder));
            }
        }
        return rows;
    }

    private static void take(List<Row> rows, TermChange change, TrackedEventMessage<?> event) {
        if (change instanceof TermChange.Opened opening) {
            Row row = opened(opening, event);
            // a batch may be taken in again
            if (rows.stream().noneMatch(known -> known.key.equals(row.key))) {
                rows.add(row);
            }
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).term.concernedBy(change)) {
                rows.set(i, rows.get(i).after(change, event.getIdentifier()));
                return;
            }
        }
    }

    private static Row opened(TermChange.Opened opening, TrackedEventMessage<?> event) {
        Recorded recorded = Recorded.of(event);
        TermKey key = opening.key();
        return new Row(
                recorded.eventId() + "/" + key.rule() + (key.of().isEmpty() ? "" : "/" + key.of()),
                Projection.positionOf(event),
                event instanceof DomainEventMessage<?> inStream ? inStream.getAggregateIdentifier() : "",
                recorded.division().value(),
                RunningTerm.opened(opening),
                recorded.eventId(),
                null,
                null);
    }

    private Map<String, List<Row>> load(Set<String> subjects) {
        Map<String, List<Row>> rows = new HashMap<>();
        jdbc.query("select * from deadline where subject = any(?) order by since, key", DeadlineTable::row, (Object)
                        subjects.toArray(String[]::new))
                .forEach(row -> rows.computeIfAbsent(row.subject, subject -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    static Row row(ResultSet found, int number) throws SQLException {
        String officer = found.getString("officer");
        String authority = found.getString("authority");
        Date closedOn = found.getDate("closed_on");
        RunningTerm term = new RunningTerm(
                new TermKey(found.getString("kind"), found.getString("of_what")),
                found.getDate("from_day").toLocalDate(),
                found.getDate("due_on").toLocalDate(),
                found.getBoolean("provisional"),
                officer == null ? null : new OfficerId(officer),
                authority == null ? null : new AuthorityId(authority),
                closedOn == null ? null : closedOn.toLocalDate(),
                found.getString("missed_by") != null);
        return new Row(
                found.getString("key"),
                found.getLong("since"),
                found.getString("subject"),
                found.getString("division"),
                term,
                found.getString("opened_by"),
                found.getString("closed_by"),
                found.getString("missed_by"));
    }

    private void save(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                "insert into deadline (key, since, kind, of_what, subject, division, from_day, due_on, provisional,"
                        + " officer, authority, opened_by, closed_by, closed_on, missed_by)"
                        + " select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::date[], ?::date[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::date[], ?::text[])"
                        + " on conflict (key) do update set due_on = excluded.due_on,"
                        + " provisional = excluded.provisional, officer = excluded.officer,"
                        + " closed_by = excluded.closed_by, closed_on = excluded.closed_on,"
                        + " missed_by = excluded.missed_by",
                column(rows, Row::key),
                rows.stream().map(Row::since).toArray(Long[]::new),
                column(rows, row -> row.term.key().rule()),
                column(rows, row -> row.term.key().of()),
                column(rows, Row::subject),
                column(rows, Row::division),
                days(rows, row -> row.term.from()),
                days(rows, row -> row.term.dueOn()),
                rows.stream().map(row -> row.term.provisional()).toArray(Boolean[]::new),
                column(rows, Row::officer),
                column(rows, Row::authority),
                column(rows, Row::openedBy),
                column(rows, Row::closedBy),
                days(rows, row -> row.term.endedOn()),
                column(rows, Row::missedBy));
    }

    private static Date[] days(List<Row> rows, Function<Row, @Nullable LocalDate> day) {
        return rows.stream()
                .map(row -> {
                    LocalDate value = day.apply(row);
                    return value == null ? null : Date.valueOf(value);
                })
                .toArray(Date[]::new);
    }

    private static String[] column(List<Row> rows, Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
