package io.fireledger.application.envelope;

import io.fireledger.domain.kernel.Acting;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives a command handler who is acting, where it asks for it. */
public final class ActingParameter implements ParameterResolverFactory, ParameterResolver<Acting> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Acting.class ? this : null;
    }

    @Override
    public Acting resolveParameterValue(Message<?> message) {
        return Circumstances.acting();
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof CommandMessage;
    }
}
