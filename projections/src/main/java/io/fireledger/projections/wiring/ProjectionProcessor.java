package io.fireledger.projections.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * A processing group that hands each batch to its projection as a whole. Every event counts as handled by every segment,
 * so that each stored token tells how far its segment has come, whatever the events were about.
 */
final class ProjectionProcessor extends PooledStreamingEventProcessor {
    private final Projection projection;
    private final Batches batches;
    private final Runnable afterBatch;

    ProjectionProcessor(Builder builder, Projection projection, Batches batches, Runnable afterBatch) {
        super(builder.name(batches.group()).eventHandlerInvoker(batches));
        this.projection = projection;
        this.batches = batches;
        this.afterBatch = afterBatch;
    }

    @Override
    protected void processInUnitOfWork(
            List<? extends EventMessage<?>> events,
            UnitOfWork<? extends EventMessage<?>> unitOfWork,
            Collection<Segment> segments) {
        unitOfWork.start();
        try {
            batches.write(ofSegments(events, segments));
        } catch (RuntimeException | Error failure) {
            unitOfWork.rollback(failure);
            throw failure;
        }
        unitOfWork.commit();
        afterBatch.run();
    }

    private List<TrackedEventMessage<?>> ofSegments(
            List<? extends EventMessage<?>> events, Collection<Segment> segments) {
        List<TrackedEventMessage<?>> mine = new ArrayList<>();
        for (EventMessage<?> event : events) {
            int hash = Objects.hashCode(projection.sequenceOf(event));
            if (event instanceof TrackedEventMessage<?> tracked
                    && segments.stream().anyMatch(segment -> segment.matches(hash))) {
                mine.add(tracked);
            }
        }
        return mine;
    }
}
