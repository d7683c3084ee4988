package io.fireledger.application.idempotency;

import io.fireledger.application.envelope.Circumstances;
import io.fireledger.application.envelope.CommandContext;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.eventstore.KeyTaken;
import io.fireledger.application.eventstore.OutcomeUnknown;
import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import io.fireledger.application.eventstore.Rehearsed;
import io.fireledger.application.eventstore.StoreUnavailable;
import io.fireledger.application.eventstore.StreamConflict;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.UnknownSubject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Where every command enters: carried out at most once per key, and answered. */
public final class Commands {
    /** A conflict on anything but the command's own subject is nobody's fault: so often it is tried again. */
    private static final int ATTEMPTS = 60;

    /** From this attempt on, a pause that grows lets those ahead finish. */
    private static final int HURRIED = 4;

    private static final long PAUSE_NANOS = 500_000;

    private final CommandBus bus;
    private final PostgresEventStorageEngine engine;
    private final IdempotencyKeys keys;
    private final AnswerBody body;
    private final Clock clock;

    public Commands(
            CommandBus bus, PostgresEventStorageEngine engine, IdempotencyKeys keys, AnswerBody body, Clock clock) {
        this.bus = bus;
        this.engine = engine;
        this.keys = keys;
        this.body = body;
        this.clock = clock;
    }

    /**
     * Carries the command out and answers it.
     *
     * @param target the subject the command is addressed to
     * @throws io.fireledger.domain.kernel.CommandRejected if a rule forbids it
     * @throws UnknownSubject if a subject does not exist or lies outside the caller's jurisdiction
     * @throws AlreadyTaken if an identity or an exclusive place is taken
     * @throws StaleVersion if the caller saw another version
     * @throws ConcurrentChange if the subject was changed at the same time
     * @throws KeyReused if the key belongs to another request
     * @throws OutcomeUnknown if the store did not say what became of it
     * @throws StoreUnavailable if nothing was stored
     */
    public Answer send(Object command, AggregateId target, Request request) {
        try {
            // a key is looked up only where it matters: the store itself takes no key twice
            return carryOut(command, target, request);
        } catch (StoreUnavailable | OutcomeUnknown noStore) {
            throw noStore;
        } catch (RuntimeException refused) {
            if (StoreUnavailable.isBehind(refused)) {
                // what was to be read could not be; the writer alone leaves an outcome unknown, and says so
                throw new StoreUnavailable(false);
            }
            // this request, or a twin of it, may have been carried out before, and be the very reason for the refusal
            Optional<Answer> meanwhile = firstAnswer(request);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            throw refused;
        }
    }

    /**
     * Carries the command out with all its checks and rolls it back: nothing is stored, no key used, no number taken.
     *
     * @param target the subject the command is addressed to
     * @return what would follow if it were asked for now
     * @throws RuntimeException as {@link #send} would, but for what only storing can tell
     */
    public Preview rehearse(Object command, AggregateId target, Request request) {
        for (int attempt = 1; ; attempt++) {
            CommandContext context = CommandContext.rehearsal(request, target, clock.instant(), body);
            try {
                dispatch(command, context);
                return Preview.of(List.of(), context.receivedAt(), body::stored);
            } catch (Rehearsed done) {
                return Preview.of(context.rehearsed(), context.receivedAt(), body::stored);
            } catch (StreamConflict conflict) {
                boolean own = conflict.stream().equals(target.typed()) && !conflict.isOfSubjectRead();
                if (own || attempt == ATTEMPTS) {
                    throw told(conflict, target, own);
                }
            } catch (AggregateNotFoundException unknown) {
                throw new UnknownSubject(target);
            } catch (RuntimeException refused) {
                throw StoreUnavailable.isBehind(refused) ? new StoreUnavailable(false) : refused;
            }
        }
    }

    private Optional<Answer> firstAnswer(Request request) {
        IdempotencyKey key = request.idempotency();
        return key == null ? Optional.empty() : keys.firstAnswer(key);
    }

    private Answer carryOut(Object command, AggregateId target, Request request) {
        boolean looksAfresh = false;
        for (int attempt = 1; ; attempt++) {
            CommandContext context = new CommandContext(request, target, clock.instant(), body, looksAfresh);
            try {
                dispatch(command, context);
                Answer answer = context.answer();
                if (answer != null) {
                    return answer;
                }
                if (looksAfresh) {
                    Optional<Answer> first = firstAnswer(request);
                    return first.isPresent() ? first.get() : nothingToRecord(target, context);
                }
            } catch (StreamConflict conflict) {
                boolean own = conflict.stream().equals(target.typed()) && !conflict.isOfSubjectRead();
                if (own || attempt == ATTEMPTS) {
                    throw told(conflict, target, own);
                }
            } catch (KeyTaken taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
                Optional<Answer> first = firstAnswer(request);
                if (first.isPresent()) {
                    return first.get();
                }
            } catch (CommandRejected | UnknownSubject | AlreadyTaken | StaleVersion refused) {
                // what was remembered is proven right only by storing what came of it; a live aggregate is dropped by
                // now
                if (looksAfresh) {
                    throw refused;
                }
            } catch (AggregateNotFoundException unknown) {
                throw new UnknownSubject(target);
            }
            looksAfresh = true;
            if (attempt >= HURRIED) {
                LockSupport.parkNanos(attempt * PAUSE_NANOS);
            }
        }
    }

    private void dispatch(Object command, CommandContext context) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(command).withMetaData(Map.of(Circumstances.CONTEXT, context)),
                callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
    }

    private RuntimeException told(StreamConflict conflict, AggregateId target, boolean own) {
        if (own && isCreation(conflict)) {
            return new AlreadyTaken(Rejection.of(target.type() + ".exists", target), target);
        }
        return new ConcurrentChange(
                own
                        ? conflict.lastSeq()
                        : engine.lastSequenceNumberFor(target.typed()).orElse(-1L));
    }

    private static boolean isCreation(StreamConflict conflict) {
        return conflict.seq() == 0;
    }

    /** What was asked for stands in the record already. */
    private Answer nothingToRecord(AggregateId target, CommandContext context) {
        long version = engine.lastSequenceNumberFor(target.typed()).orElse(-1L);
        long position = engine.head();
        return new Answer(
                200,
                context.request().location(),
                version,
                position,
                body.of(target, version, position, List.of(), context.told()),
                false);
    }
}
