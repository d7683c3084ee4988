package io.fireledger.application.envelope;

import io.fireledger.application.idempotency.StaleVersion;
import io.fireledger.domain.kernel.Located;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What every command on an existing subject must pass before any rule of its own: the actor's jurisdiction covers the
 * subject, and the subject is in the version the caller saw.
 */
public final class Admission implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        Class<?> subject = original.unwrap(Executable.class)
                .<Class<?>>map(Executable::getDeclaringClass)
                .filter(Located.class::isAssignableFrom)
                .orElse(null);
        if (subject == null || !original.hasAnnotation(CommandHandler.class)) {
            return original;
        }
        boolean onExisting = original.unwrap(Executable.class)
                .filter(Method.class::isInstance)
                .isPresent();
        return onExisting ? new Admitting<>(original) : new Creating<>(original);
    }

    private static boolean isAskedFromOutside() {
        return CurrentUnitOfWork.get().isRoot();
    }

    /** Nothing that comes into being has a version that anybody could have seen. */
    private static final class Creating<T> extends WrappedMessageHandlingMember<T> {
        Creating(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            if (isAskedFromOutside() && Circumstances.context().request().ifMatch() != null) {
                throw new StaleVersion(StaleVersion.NONE);
            }
            return super.handle(message, target);
        }
    }

    private static final class Admitting<T> extends WrappedMessageHandlingMember<T> {
        Admitting(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            if (target instanceof Located subject && message instanceof CommandMessage && isAskedFromOutside()) {
                admit(subject);
            }
            return super.handle(message, target);
        }

        private static void admit(Located subject) {
            @Nullable Long version = AggregateLifecycle.getVersion();
            CommandContext context = Circumstances.context();
            Long expected = context.request().ifMatch();
            if (version == null || version < 0) { // not yet born: the creating handler looks at what it is given
                if (expected != null) {
                    throw new StaleVersion(StaleVersion.NONE);
                }
                return;
            }
            Circumstances.acting().mustCover(subject.division(), context.target());
            if (expected != null && !expected.equals(version)) {
                throw new StaleVersion(version);
            }
        }
    }
}
