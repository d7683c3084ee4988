package io.fireledger.application.policy;

import io.fireledger.domain.kernel.CommandRejected;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processing group of one policy. It takes one event at a time and sends the command before its own unit of work begins:
 * what the command recorded is durable before the token moves, and who dies in between only asks again.
 */
final class PolicyProcessor extends PooledStreamingEventProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyProcessor.class);

    private final Reaction<?> reaction;
    private final ParkedReactions parked;

    PolicyProcessor(Builder builder, Reaction<?> reaction, ParkedReactions parked) {
        super(builder.name(reaction.name()).eventHandlerInvoker(reaction).batchSize(1));
        this.reaction = reaction;
        this.parked = parked;
    }

    @Override
    protected void processInUnitOfWork(
            List<? extends EventMessage<?>> events,
            UnitOfWork<? extends EventMessage<?>> unitOfWork,
            Collection<Segment> segments)
            throws Exception {
        TrackedEventMessage<?> event = (TrackedEventMessage<?>) events.get(0);
        Optional<String> failure;
        try {
            failure = parked.isParked(reaction.name(), event)
                    ? Optional.of("waits for an earlier event")
                    : reaction.to(event).map(PolicyProcessor::told);
        } catch (RuntimeException | InterruptedException noStore) {
            unitOfWork.start();
            unitOfWork.rollback(noStore);
            throw noStore;
        }
        unitOfWork.start();
        try {
            failure.ifPresent(cause -> park(event, cause));
        } catch (RuntimeException noStore) {
            unitOfWork.rollback(noStore);
            throw noStore;
        }
        unitOfWork.commit();
    }

    private void park(TrackedEventMessage<?> event, String cause) {
        LOG.warn("{}: no reaction to event {}, which is parked: {}", reaction.name(), event.getIdentifier(), cause);
        parked.park(reaction.name(), event, cause);
    }

    static String told(RuntimeException failure) {
        return failure instanceof CommandRejected refused
                ? refused.rejection().code()
                : failure.getClass().getName();
    }
}
