package io.fireledger.application.envelope;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Sends a command that is part of the act under way: its events are stored with the act's own, or not at all. */
public final class WithinTheAct {
    private final CommandBus bus;

    public WithinTheAct(CommandBus bus) {
        this.bus = bus;
    }

    /** What the handler returned. */
    public @Nullable Object send(Object command) {
        if (!CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("no act is under way");
        }
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
        return result.getPayload();
    }
}
