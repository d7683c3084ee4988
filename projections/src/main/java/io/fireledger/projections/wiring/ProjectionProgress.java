package io.fireledger.projections.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** How far each read model has come: segments of this instance from memory, those of others from their stored tokens. */
public final class ProjectionProgress {
    private final ProjectionProcessors processors;
    private final EventStore store;
    private final JdbcTemplate jdbc;
    private final Parking parking;

    public ProjectionProgress(ProjectionProcessors processors, EventStore store, JdbcTemplate jdbc) {
        this.processors = processors;
        this.store = store;
        this.jdbc = jdbc;
        this.parking = new Parking(jdbc);
    }

    /**
     * One read model.
     *
     * @param position everything up to it is taken in
     * @param head position of the last event there is
     * @param lag events still to be taken in
     * @param running whether this instance feeds it; what another version of the code filled stands still until its
     *     successor serves
     * @param deadLetters events that could not be taken in and are parked
     * @param building its successor; null where none is being built
     * @param builtUpTo how far the successor has come
     */
    public record Group(
            String name,
            long position,
            long head,
            long lag,
            boolean running,
            List<SegmentProgress> segments,
            long deadLetters,
            Build serving,
            @Nullable Build building,
            @Nullable Long builtUpTo) {}

    /** @param local whether this instance works on it */
    public record SegmentProgress(int segment, long position, boolean local, boolean failing) {}

    public List<Group> groups() {
        long head = head();
        return processors.names().stream().map(name -> group(name, head)).toList();
    }

    public long head() {
        TrackingToken head = store.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    /** Everything up to this position is taken in by every segment; -1 where nothing is. */
    public long position(String readModel) {
        return lowest(segments(processors.serving(readModel)));
    }

    private static long lowest(Map<Integer, SegmentProgress> segments) {
        return segments.values().stream()
                .mapToLong(SegmentProgress::position)
                .min()
                .orElse(-1);
    }

    /** As {@link #position}, but before the first event that is parked. */
    public long completeUpTo(String readModel) {
        long position = position(readModel);
        return parking.firstOfServing(readModel).stream()
                .map(parked -> Math.min(position, parked - 1))
                .findFirst()
                .orElse(position);
    }

    /** @throws IllegalArgumentException if there is no such read model */
    public Group group(String name) {
        return group(name, head());
    }

    private Group group(String name, long head) {
        Build serving = processors.serving(name);
        Build building = processors.building(name);
        Map<Integer, SegmentProgress> segments = segments(serving);
        long position = lowest(segments);
        return new Group(
                name,
                position,
                head,
                Math.max(0, head - Math.max(0, position)),
                processors.local(serving).isPresent(),
                List.copyOf(segments.values()),
                parking.count(serving.group()),
                serving,
                building,
                building == null ? null : lowest(segments(building)));
    }

    private Map<Integer, SegmentProgress> segments(Build build) {
        Map<Integer, SegmentProgress> segments = new TreeMap<>();
        double covered = 0;
        for (EventTrackerStatus status :
                processors.local(build).map(p -> p.processingStatus().values()).orElse(List.of())) {
            int segment = status.getSegment().getSegmentId();
            long position = status.getCurrentPosition().orElse(-1);
            segments.put(segment, new SegmentProgress(segment, position, true, status.isErrorState()));
            covered += 1.0 / (status.getSegment().getMask() + 1);
        }
        if (covered < 1) {
            stored(jdbc, build.group()).forEach(other -> segments.putIfAbsent(other.segment, other));
        }
        return segments;
    }

    static List<SegmentProgress> stored(JdbcTemplate jdbc, String group) {
        List<SegmentProgress> stored = new ArrayList<>();
        jdbc.query(
                "select segment, token from token_entry where processor_name = ?",
                rows -> {
                    byte[] token = rows.getBytes("token");
                    stored.add(new SegmentProgress(
                            rows.getInt("segment"), token == null ? -1 : position(Json.tree(token)), false, false));
                },
                group);
        return stored;
    }

    private static long position(JsonNode token) {
        JsonNode index = token.get("globalIndex");
        return index == null ? -1 : index.asLong();
    }
}
