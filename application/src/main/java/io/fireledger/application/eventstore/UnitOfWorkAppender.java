package io.fireledger.application.eventstore;

import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.IdempotencyKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Takes the events of the current unit of work to the writer, with what else the batch must hold or check. */
public final class UnitOfWorkAppender {
    private static final String SUBJECTS_READ = "subjectsRead";
    private static final String PENDING = PendingAnswer.class.getName();

    private final EventWriter writer;

    public UnitOfWorkAppender(EventWriter writer) {
        this.writer = writer;
    }

    /** What the caller of a command waits for; filled in when its events are stored. */
    public interface PendingAnswer {
        @Nullable
        IdempotencyKey key();

        /** The answer, given the events and the position of the first of them. */
        Answer compose(List<DomainEventMessage<?>> events, long firstPosition);

        void given(Answer answer);

        /** Whether nothing is to be stored: it is only asked what would be. */
        default boolean isRehearsal() {
            return false;
        }

        /** What would be stored, were it no rehearsal. */
        default void wouldStore(List<DomainEventMessage<?>> events) {}
    }

    /** Says whose answer the current unit of work is to give. */
    public static void expect(PendingAnswer pending) {
        CurrentUnitOfWork.get().root().resources().put(PENDING, pending);
    }

    /**
     * Notes that the current unit of work rests on a subject's events up to this seq (-1: none): if the subject has moved on
     * when the events are stored, they are not.
     */
    public static void noteRead(String stream, long lastSeq) {
        CurrentUnitOfWork.map(UnitOfWork::root)
                .ifPresent(root -> root.<Map<String, Long>>getOrComputeResource(SUBJECTS_READ, k -> new HashMap<>())
                        .putIfAbsent(stream, lastSeq));
    }

    void append(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<DomainEventMessage<?>> domainEvents = events.stream()
                .<DomainEventMessage<?>>map(UnitOfWorkAppender::domainEvent)
                .toList();
        List<StoredEvent> rows =
                domainEvents.stream().map(event -> row(event, serializer)).toList();
        PendingAnswer pending = resource(PENDING);
        Map<String, Long> read = resource(SUBJECTS_READ);
        Append append = new Append(
                rows,
                read == null ? Map.of() : read,
                pending == null ? null : pending.key(),
                first -> pending == null ? nobodysAnswer(rows, first) : pending.compose(domainEvents, first));
        if (pending != null && pending.isRehearsal()) {
            writer.mustBeStorable(append);
            pending.wouldStore(domainEvents);
            throw new Rehearsed();
        }
        Answer answer = writer.append(append);
        if (pending != null) {
            pending.given(answer);
        }
    }

    private static Answer nobodysAnswer(List<StoredEvent> rows, long first) {
        return new Answer(200, null, rows.get(rows.size() - 1).seq(), first + rows.size() - 1, new byte[0], true);
    }

    private static <T> @Nullable T resource(String name) {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(name) : null;
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new EventStoreException("only events of aggregates are stored");
    }

    private static StoredEvent row(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        return new StoredEvent(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getType(),
                event.getSequenceNumber(),
                payload.getType().getName(),
                Objects.requireNonNullElse(payload.getType().getRevision(), "1"),
                event.getTimestamp(),
                payload.getData(),
                metadata.getData());
    }
}
