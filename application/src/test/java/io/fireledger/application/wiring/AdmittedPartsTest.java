package io.fireledger.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Located;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.junit.jupiter.api.Test;

/** Jurisdiction and version are asked of whoever handles a command: of the parts of a subject no less than of itself. */
class AdmittedPartsTest {
    @Test
    void everyPartThatHandlesCommandsLiesWhereItsSubjectLies() {
        List<Class<?>> parts = DomainConfiguration.aggregateTypes()
                .filter(Located.class::isAssignableFrom)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(AggregateMember.class))
                .<Class<?>>map(Field::getType)
                .filter(AdmittedPartsTest::handlesCommands)
                .toList();
        assertThat(parts).isNotEmpty().allMatch(Located.class::isAssignableFrom);
    }

    private static boolean handlesCommands(Class<?> part) {
        return Stream.of(part.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(CommandHandler.class));
    }
}
