package io.fireledger.application.eventstore;

import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.IdempotencyKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The events of one unit of work on their way into the store: all of them, or none.
 *
 * <p>Guarded by the writer's lock, but for {@link #settled}, which its caller waits for.
 */
final class Append {
    final List<StoredEvent> events;

    /** Last seq of every subject that was only read; -1 where it had no events. */
    final Map<String, Long> subjectsRead;

    final @Nullable IdempotencyKey key;

    /** The answer, given the position of the first event. */
    final LongFunction<Answer> answer;

    final Thread caller = Thread.currentThread();

    /** Whether this caller is to write the next batch. */
    volatile boolean leads;

    volatile boolean settled;
    boolean taken;

    @Nullable
    Answer result;

    @Nullable
    RuntimeException failure;

    Append(
            List<StoredEvent> events,
            Map<String, Long> subjectsRead,
            @Nullable IdempotencyKey key,
            LongFunction<Answer> answer) {
        this.events = events;
        this.subjectsRead = subjectsRead;
        this.key = key;
        this.answer = answer;
    }

    void succeed(Answer given) {
        result = given;
        settle();
    }

    void fail(RuntimeException cause) {
        failure = cause;
        settle();
    }

    /** Whether the database was the reason that nothing, or nothing known, was stored. */
    boolean isUnavailable() {
        return failure instanceof StoreUnavailable || failure instanceof OutcomeUnknown;
    }

    private void settle() {
        settled = true;
        LockSupport.unpark(caller);
    }
}
