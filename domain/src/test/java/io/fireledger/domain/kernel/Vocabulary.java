package io.fireledger.domain.kernel;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/** What an aggregate, or a plain part it holds as a member, leaves without a handler. */
public final class Vocabulary {
    private Vocabulary() {}

    /** The records of the sealed family no handler takes, in the order of the family's page. */
    public static List<Class<?>> unhandled(Class<?> aggregate, Class<?> family) {
        List<Class<?>> handled = handlers(aggregate)
                .filter(handler -> handler.getParameterCount() > 0)
                .<Class<?>>map(handler -> handler.getParameterTypes()[0])
                .toList();
        return records(family)
                .filter(message -> handled.stream().noneMatch(type -> type.isAssignableFrom(message)))
                .toList();
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Vocabulary::records)
                : Stream.of(family);
    }

    private static Stream<Executable> handlers(Class<?> type) {
        Stream<Executable> own = Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(e -> e.isAnnotationPresent(CommandHandler.class)
                        || e.isAnnotationPresent(EventSourcingHandler.class));
        Stream<Executable> members = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(AggregateMember.class))
                .flatMap(Vocabulary::memberTypes)
                .flatMap(Vocabulary::handlers);
        return Stream.concat(own, members);
    }

    private static Stream<Class<?>> memberTypes(Field field) {
        if (field.getGenericType() instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(Vocabulary::classes);
        }
        return Stream.of(field.getType());
    }

    private static Stream<Class<?>> classes(Type type) {
        return type instanceof Class<?> known ? Stream.of(known) : Stream.empty();
    }
}
