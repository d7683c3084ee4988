package io.fireledger.api;

import io.fireledger.api.security.OuterIdentity;
import io.fireledger.api.wiring.EarlyPostgres;
import io.fireledger.api.wiring.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The server. Nobody signs in here outside the profile {@code demo}, so Boot's own users and token keys are left out. */
@SpringBootApplication(
        // the domain holds no bean, and the projections scan themselves: looking there costs a second of every start
        scanBasePackages = {"io.fireledger.api", "io.fireledger.application", "io.fireledger.projections.wiring"},
        exclude = {
            UserDetailsServiceAutoConfiguration.class,
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class FireLedger {
    public static void main(String[] arguments) {
        // Axon reads these two before there is a configuration to read: no update check, no advertisement.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        try {
            server().run(arguments);
        } catch (RuntimeException failure) {
            exitIfRefused(failure);
            throw failure;
        }
    }

    static SpringApplication server() {
        SpringApplication server = new SpringApplication(FireLedger.class);
        ApplicationContextInitializer<ConfigurableApplicationContext> identity = OuterIdentity::check;
        ApplicationContextInitializer<GenericApplicationContext> database = EarlyPostgres::begin;
        server.addInitializers(identity, database);
        return server;
    }

    /** What the operator must set right has been said already; scripts read it from the exit code. */
    private static void exitIfRefused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                System.exit(StartRefused.EXIT_CODE);
            }
        }
    }
}
