package io.fireledger.projections.deadline;

import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills {@code deadline}: which events open a term, and which close it. */
final class DeadlineTable implements Projection {
    static final String VERIFICATION = "venue.commitment-verification";
    static final String MATERIALS = "venue.materials";
    static final String CHECK_DECISION = "venue.check-decision";
    static final String INSPECTION_DUE = "inspection.due";

    private static final Set<Class<?>> CONCERNED = Set.of(
            PermitGranted.class,
            CommitmentVerified.class,
            CommitmentBreached.class,
            CommitmentSubmitted.class,
            MaterialsRequested.class,
            MaterialsSupplied.class,
            ApplicationRejected.class,
            InspectionScheduled.class,
            InspectorsAssigned.class,
            InspectionConcluded.class);

    private final JdbcTemplate jdbc;

    DeadlineTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One term; it is open while {@code closedBy} is null. */
    record Term(
            String key,
            long since,
            String kind,
            String subject,
            String division,
            LocalDate dueOn,
            boolean provisional,
            @Nullable String officer,
            @Nullable String authority,
            @Nullable String closedBy,
            @Nullable LocalDate closedOn) {

        Term closed(Recorded by, LocalDate day) {
            return closedBy != null
                    ? this
                    : new Term(
                            key,
                            since,
                            kind,
                            subject,
                            division,
                            dueOn,
                            provisional,
                            officer,
                            authority,
                            by.eventId(),
                            day);
        }

        Term answeredBy(@Nullable OfficerId lead) {
            return lead == null || closedBy != null
                    ? this
                    : new Term(
                            key,
                            since,
                            kind,
                            subject,
                            division,
                            dueOn,
                            provisional,
                            lead.value(),
                            authority,
                            null,
                            null);
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

    @Override
    public void write(List<TrackedEventMessage<?>> events) {
        List<TrackedEventMessage<?>> mine =
                events.stream().filter(DeadlineTable::concerns).toList();
        if (mine.isEmpty()) {
            return;
        }
        Set<String> subjects = new LinkedHashSet<>();
        mine.forEach(event -> subjects.add(keyOf(event)));
        Map<String, List<Term>> terms = load(subjects);
        for (TrackedEventMessage<?> event : mine) {
            List<Term> before = terms.getOrDefault(keyOf(event), List.of());
            terms.put(keyOf(event), after(before, event));
        }
        save(terms.values().stream().flatMap(List::stream).toList());
    }

    private static boolean concerns(EventMessage<?> event) {
        return CONCERNED.contains(event.getPayloadType())
                || ChangesTerms.class.isAssignableFrom(event.getPayloadType());
    }

    /** The subject's terms as they were, by the same fold; none where the subject was not yet born. */
    static List<Term> past(EventStore store, String subject, @Nullable Instant asOf, @Nullable Instant knownAt) {
        List<Term> terms = List.of();
        for (DomainEventMessage<?> event : store.readEvents(subject).asStream().toList()) {
            boolean within = Recorded.of(event).isWithin(asOf, knownAt);
            if (!within && event.getSequenceNumber() == 0) {
                return List.of();
            }
            if (within && concerns(event)) {
                terms = after(
                        terms,
                        new GenericTrackedDomainEventMessage<>(
                                new GlobalSequenceTrackingToken(event.getSequenceNumber()), event));
            }
        }
        return terms;
    }

    /** The subject's terms after the event. */
    private static List<Term> after(List<Term> before, TrackedEventMessage<?> message) {
        Recorded recorded = Recorded.of(message);
        Object event = message.getPayload();
        if (event instanceof ChangesTerms e) {
            return changed(before, e.terms(ChinaTime.day(recorded.recordedAt())), message);
        }
        if (event instanceof PermitGranted e) {
            LocalDate verificationDueOn = e.verificationDueOn();
            if (verificationDueOn == null) {
                return close(before, CHECK_DECISION, recorded, e.grantedOn());
            }
            Term term = opened(
                    message,
                    VERIFICATION,
                    verificationDueOn,
                    e.provisional(),
                    e.acceptingOfficer() == null ? null : e.acceptingOfficer().value(),
                    e.agency().value());
            return plus(close(before, MATERIALS, recorded, recorded.day()), term);
        }
        if (event instanceof CommitmentSubmitted e) {
            return e.materialsDueOn() == null
                    ? before
                    : plus(before, opened(message, MATERIALS, e.materialsDueOn(), e.provisional(), null, null));
        }
        if (event instanceof InspectionScheduled e) {
            String authority = e.authority() == null ? null : e.authority().value();
            return e.dueOn() == null
                    ? before
                    : plus(before, opened(message, INSPECTION_DUE, e.dueOn(), false, null, authority));
        }
        if (event instanceof InspectorsAssigned e) {
            OfficerId lead = e.officers().isEmpty() ? null : e.officers().get(0);
            return change(before, term -> term.kind.equals(INSPECTION_DUE), term -> term.answeredBy(lead));
        }
        if (event instanceof CommitmentVerified e) {
            return close(before, VERIFICATION, recorded, e.verifiedOn());
        }
        if (event instanceof CommitmentBreached e) {
            return close(before, VERIFICATION, recorded, e.verifiedOn());
        }
        if (event instanceof MaterialsSupplied e) {
            return e.missing().isEmpty() ? close(before, MATERIALS, recorded, recorded.day()) : before;
        }
        if (event instanceof MaterialsRequested || event instanceof ApplicationRejected) {
            return close(before, MATERIALS, recorded, recorded.day());
        }
        return event instanceof InspectionConcluded e
                ? close(before, INSPECTION_DUE, recorded, ChinaTime.day(e.concludedAt()))
                : before;
    }

    private static List<Term> changed(List<Term> before, List<TermChange> changes, TrackedEventMessage<?> message) {
        List<Term> terms = before;
        for (TermChange change : changes) {
            if (change instanceof TermChange.Opened e) {
                String officer = e.officer() == null ? null : e.officer().value();
                String authority = e.authority() == null ? null : e.authority().value();
                terms = plus(terms, opened(message, e.key().rule(), e.dueOn(), e.provisional(), officer, authority));
            } else if (change instanceof TermChange.Ended e) {
                terms = close(terms, e.key().rule(), Recorded.of(message), e.on());
            }
        }
        return terms;
    }

    private static Term opened(
            TrackedEventMessage<?> by,
            String kind,
            LocalDate dueOn,
            boolean provisional,
            @Nullable String officer,
            @Nullable String authority) {
        Recorded recorded = Recorded.of(by);
        return new Term(
                recorded.eventId(),
                Projection.positionOf(by),
                kind,
                by instanceof DomainEventMessage<?> inStream ? inStream.getAggregateIdentifier() : "",
                recorded.division().value(),
                dueOn,
                provisional,
                officer,
                authority,
                null,
                null);
    }

    private static List<Term> close(List<Term> terms, String kind, Recorded by, LocalDate day) {
        return change(terms, term -> term.kind.equals(kind), term -> term.closed(by, day));
    }

    private static List<Term> change(List<Term> terms, Predicate<Term> which, UnaryOperator<Term> change) {
        return terms.stream()
                .map(term -> which.test(term) ? change.apply(term) : term)
                .toList();
    }

    private static List<Term> plus(List<Term> terms, Term one) {
        List<Term> all = new ArrayList<>(terms);
        all.add(one);
        return all;
    }

    private Map<String, List<Term>> load(Set<String> subjects) {
        Map<String, List<Term>> terms = new HashMap<>();
        jdbc.query("select * from deadline where subject = any(?) order by since", DeadlineTable::term, (Object)
                        subjects.toArray(String[]::new))
                .forEach(term -> terms.computeIfAbsent(term.subject, subject -> new ArrayList<>())
                        .add(term));
        return terms;
    }

    static Term term(ResultSet rows, int number) throws SQLException {
        Date closedOn = rows.getDate("closed_on");
        return new Term(
                rows.getString("key"),
                rows.getLong("since"),
                rows.getString("kind"),
                rows.getString("subject"),
                rows.getString("division"),
                rows.getDate("due_on").toLocalDate(),
                rows.getBoolean("provisional"),
                rows.getString("officer"),
                rows.getString("authority"),
                rows.getString("closed_by"),
                closedOn == null ? null : closedOn.toLocalDate());
    }

    private void save(List<Term> terms) {
        if (terms.isEmpty()) {
            return;
        }
        jdbc.update(
                "insert into deadline (key, since, kind, subject, division, due_on, provisional, officer, authority,"
                        + " closed_by, closed_on)"
                        + " select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::date[],"
                        + " ?::boolean[], ?::text[], ?::text[], ?::text[], ?::date[])"
                        + " on conflict (key) do update set officer = excluded.officer,"
                        + " closed_by = excluded.closed_by, closed_on = excluded.closed_on",
                column(terms, Term::key),
                terms.stream().map(Term::since).toArray(Long[]::new),
                column(terms, Term::kind),
                column(terms, Term::subject),
                column(terms, Term::division),
                terms.stream().map(term -> Date.valueOf(term.dueOn)).toArray(Date[]::new),
                terms.stream().map(Term::provisional).toArray(Boolean[]::new),
                column(terms, Term::officer),
                column(terms, Term::authority),
                column(terms, Term::closedBy),
                terms.stream()
                        .map(term -> term.closedOn == null ? null : Date.valueOf(term.closedOn))
                        .toArray(Date[]::new));
    }

    private static String[] column(List<Term> terms, Function<Term, @Nullable String> value) {
        return terms.stream().map(value).toArray(String[]::new);
    }
}
