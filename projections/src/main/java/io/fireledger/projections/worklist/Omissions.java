package io.fireledger.projections.worklist;

import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.LegalEvent.ReviewThresholdAdopted;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.RecordsMissedTerm;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Projection;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What officers missed, in the course of one batch: where so much of one officer comes together as the threshold of that day
 * says, a review is suggested (慢作为). Only people open one.
 */
final class Omissions {
    private final JdbcTemplate jdbc;
    private final List<Threshold> thresholds;
    private final List<Threshold> newThresholds = new ArrayList<>();
    private final Map<String, List<Miss>> ofOfficers;
    private final List<Miss> newMisses = new ArrayList<>();

    private Omissions(JdbcTemplate jdbc, List<Threshold> thresholds, Map<String, List<Miss>> ofOfficers) {
        this.jdbc = jdbc;
        this.thresholds = thresholds;
        this.ofOfficers = ofOfficers;
    }

    /** @param position of the event it was adopted by */
    private record Threshold(long position, LocalDate validFrom, int missedTerms, int withinMonths) {}

    /** @param id identifier of the event that put it on record */
    private record Miss(String id, String officer, String stream, String rule, LocalDate dueOn) {
        List<Object> matter() {
            return List.of(stream, rule, dueOn);
        }
    }

    /** With what is known before the batch; asks for nothing where nothing of the kind is in it. */
    static Omissions of(List<TrackedEventMessage<?>> events, JdbcTemplate jdbc) {
        String[] officers = events.stream()
                .flatMap(event -> Stream.ofNullable(miss(event)))
                .map(Miss::officer)
                .distinct()
                .toArray(String[]::new);
        if (officers.length == 0) {
            return new Omissions(jdbc, new ArrayList<>(), new HashMap<>());
        }
        List<Threshold> thresholds = new ArrayList<>(jdbc.query(
                "select * from work_threshold order by position",
                (rows, number) -> new Threshold(
                        rows.getLong("position"),
                        rows.getDate("valid_from").toLocalDate(),
                        rows.getInt("missed_terms"),
                        rows.getInt("within_months"))));
        Map<String, List<Miss>> misses = new HashMap<>();
        jdbc.query(
                        "select * from work_miss where officer = any(?) order by id",
                        (rows, number) -> new Miss(
                                rows.getString("id"),
                                rows.getString("officer"),
                                rows.getString("stream"),
                                rows.getString("rule"),
                                rows.getDate("due_on").toLocalDate()),
                        (Object) officers)
                .forEach(miss -> misses.computeIfAbsent(miss.officer, officer -> new ArrayList<>())
                        .add(miss));
        return new Omissions(jdbc, thresholds, misses);
    }

    private static @Nullable Miss miss(TrackedEventMessage<?> event) {
        if (!RecordsMissedTerm.class.isAssignableFrom(event.getPayloadType())
                || !(event instanceof DomainEventMessage<?> inStream)) {
            return null;
        }
        MissedTerm term = ((RecordsMissedTerm) event.getPayload()).term();
        OfficerId officer = term.officer();
        return officer == null
                ? null
                : new Miss(
                        event.getIdentifier(),
                        officer.typed(),
                        inStream.getAggregateIdentifier(),
                        term.rule(),
                        term.dueOn());
    }

    /** The suggestion, where the event makes it; one that is open already stays as it is. */
    Optional<WorkChange> after(TrackedEventMessage<?> event) {
        if (event.getPayloadType() == ReviewThresholdAdopted.class) {
            adopted(((ReviewThresholdAdopted) event.getPayload()), Projection.positionOf(event));
        }
        Miss miss = miss(event);
        if (miss == null) {
            return Optional.empty();
        }
        List<Miss> all = ofOfficers.computeIfAbsent(miss.officer, officer -> new ArrayList<>());
        // a batch may be taken in again
        if (all.stream().noneMatch(known -> known.id.equals(miss.id))) {
            all.add(miss);
            newMisses.add(miss);
        }
        LocalDate day = ChinaTime.day(Recorded.of(event).recordedAt());
        return thresholds.stream()
                .filter(threshold -> !threshold.validFrom.isAfter(day))
                .max(Comparator.comparing(Threshold::validFrom).thenComparing(Threshold::position))
                .flatMap(threshold -> suggestion(miss, all, threshold));
    }

    private void adopted(ReviewThresholdAdopted event, long position) {
        Threshold threshold = new Threshold(
                position,
                event.threshold().validFrom(),
                event.threshold().missedTerms(),
                event.threshold().withinMonths());
        thresholds.add(threshold);
        newThresholds.add(threshold);
    }

    /** Of the stretches that the miss lies in, the earliest that holds enough of them. */
    private static Optional<WorkChange> suggestion(Miss miss, List<Miss> all, Threshold threshold) {
        return all.stream()
                .map(Miss::dueOn)
                .filter(end -> isWithin(miss, end, threshold))
                .sorted()
                .map(end -> all.stream()
                        .filter(one -> isWithin(one, end, threshold))
                        .toList())
                .filter(stretch -> stretch.stream().map(Miss::matter).distinct().count() >= threshold.missedTerms)
                .findFirst()
                .map(stretch -> raised(miss.officer, stretch));
    }

    private static boolean isWithin(Miss miss, LocalDate end, Threshold threshold) {
        return !miss.dueOn.isAfter(end) && miss.dueOn.isAfter(end.minusMonths(threshold.withinMonths));
    }

    private static WorkChange raised(String officer, List<Miss> stretch) {
        // in an order that every rebuild finds again
        Stream<String> missed = stretch.stream()
                .sorted(Comparator.comparing(Miss::dueOn).thenComparing(Miss::stream))
                .map(Miss::stream);
        return new WorkChange.Raised(
                new WorkKey(WorkKind.CONSIDER_REVIEW, officer),
                Stream.concat(Stream.of(officer), missed).distinct().toList());
    }

    void save() {
        newThresholds.forEach(threshold -> jdbc.update(
                "insert into work_threshold (position, valid_from, missed_terms, within_months) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                threshold.position,
                Date.valueOf(threshold.validFrom),
                threshold.missedTerms,
                threshold.withinMonths));
        newMisses.forEach(miss -> jdbc.update(
                "insert into work_miss (id, officer, stream, rule, due_on) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                miss.id,
                miss.officer,
                miss.stream,
                miss.rule,
                Date.valueOf(miss.dueOn)));
    }
}
