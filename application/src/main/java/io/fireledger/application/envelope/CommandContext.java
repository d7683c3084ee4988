package io.fireledger.application.envelope;

import io.fireledger.application.eventstore.UnitOfWorkAppender.PendingAnswer;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.AnswerBody;
import io.fireledger.application.idempotency.IdempotencyKey;
import io.fireledger.domain.kernel.AggregateId;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** One command under way: what was asked, when it was received, and the answer that is to come. */
public final class CommandContext implements PendingAnswer {
    private final Request request;
    private final AggregateId target;
    private final Instant receivedAt;
    private final AnswerBody body;
    private final boolean looksAfresh;
    private final boolean isRehearsal;
    private List<DomainEventMessage<?>> rehearsed = List.of();
    private @Nullable Object told;
    private @Nullable Answer answer;

    /**
     * @param looksAfresh whether other subjects and the law are read from the store; else what is remembered of them will do
     */
    public CommandContext(
            Request request, AggregateId target, Instant receivedAt, AnswerBody body, boolean looksAfresh) {
        this(request, target, receivedAt, body, looksAfresh, false);
    }

    private CommandContext(
            Request request,
            AggregateId target,
            Instant receivedAt,
            AnswerBody body,
            boolean looksAfresh,
            boolean isRehearsal) {
        this.request = request;
        this.target = target;
        this.receivedAt = receivedAt;
        this.body = body;
        this.looksAfresh = looksAfresh;
        this.isRehearsal = isRehearsal;
    }

    /** A command that is carried out to see what would follow, and stores nothing. */
    public static CommandContext rehearsal(Request request, AggregateId target, Instant receivedAt, AnswerBody body) {
        return new CommandContext(request, target, receivedAt, body, true, true);
    }

    public Request request() {
        return request;
    }

    boolean mayRecall() {
        return !looksAfresh;
    }

    public AggregateId target() {
        return target;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** What the handler had to tell beyond its events; null where nothing. */
    void tell(@Nullable Object result) {
        told = result;
    }

    public @Nullable Object told() {
        return told;
    }

    @Override
    public @Nullable IdempotencyKey key() {
        return request.idempotency();
    }

    @Override
    public Answer compose(List<DomainEventMessage<?>> events, long firstPosition) {
        long version = events.stream()
                .filter(event -> event.getAggregateIdentifier().equals(target.typed()))
                .mapToLong(DomainEventMessage::getSequenceNumber)
                .max()
                .orElse(-1);
        long position = firstPosition + events.size() - 1;
        List<String> ids =
                events.stream().map(DomainEventMessage::getIdentifier).toList();
        return new Answer(
                request.status(),
                request.location(),
                version,
                position,
                body.of(target, version, position, ids, told),
                true);
    }

    @Override
    public boolean isRehearsal() {
        return isRehearsal;
    }

    @Override
    public void wouldStore(List<DomainEventMessage<?>> events) {
        rehearsed = events;
    }

    /** The events that would be stored; none where nothing would, or where it is no rehearsal. */
    public List<DomainEventMessage<?>> rehearsed() {
        return rehearsed;
    }

    @Override
    public void given(Answer stored) {
        answer = stored;
    }

    /** The answer; null while nothing was stored. */
    public @Nullable Answer answer() {
        return answer;
    }
}
