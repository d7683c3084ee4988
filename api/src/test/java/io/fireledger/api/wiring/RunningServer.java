package io.fireledger.api.wiring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextLoader;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A test of the parts of the one demo server that all tests of the module share. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(SpringExtension.class)
@ContextConfiguration(loader = RunningServer.Loader.class)
public @interface RunningServer {

    /** Gives the parts of the running server. */
    class Loader implements ContextLoader {
        @Override
        @SuppressWarnings("deprecation") // required, though superseded by a method with a default
        public String[] processLocations(Class<?> test, String... locations) {
            return new String[0];
        }

        @Override
        public ApplicationContext loadContext(String... locations) {
            return DemoServer.get().context();
        }
    }
}
