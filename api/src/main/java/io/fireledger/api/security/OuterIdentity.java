package io.fireledger.api.security;

import io.fireledger.api.wiring.StartRefused;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Outside the demo, tokens come from the operator's OpenID provider, and nothing of the demo's may be in use. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
public class OuterIdentity {
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String REMEDY =
            "Set " + ISSUER + " to your OpenID provider; or try the demo: --spring.profiles.active=demo.";

    /** Before anything is begun that a refusal would leave behind, such as a data folder. */
    public static void check(ConfigurableApplicationContext server) {
        ConfigurableEnvironment environment = server.getEnvironment();
        if (!environment.matchesProfiles(DemoIdentity.PROFILE)) {
            issuer(environment);
            refuseDemoSecrets(environment);
        }
    }

    /** The provider is asked for its keys with the first token, so that it may start after this server. */
    @Bean
    JwtDecoder outerTokens(ConfigurableEnvironment environment, IdentitySettings settings, Clock clock) {
        String issuer = issuer(environment);
        refuseDemoSecrets(environment);
        return new RememberedTokens(
                new SupplierJwtDecoder(() -> {
                    NimbusJwtDecoder decoder =
                            NimbusJwtDecoder.withIssuerLocation(issuer).build();
                    decoder.setJwtValidator(TokenChecks.of(issuer, settings.audience()));
                    return decoder;
                }),
                clock);
    }

    private static String issuer(ConfigurableEnvironment environment) {
        String issuer = environment.getProperty(ISSUER, "").strip();
        if (issuer.isEmpty()) {
            throw new StartRefused("No issuer of tokens is set.", REMEDY);
        }
        if (issuer.equals(DemoIdentity.issuer(environment))) {
            throw new StartRefused("The issuer of tokens is that of the demo: " + issuer, REMEDY);
        }
        return issuer;
    }

    private static void refuseDemoSecrets(ConfigurableEnvironment environment) {
        environment.getPropertySources().stream()
                .flatMap(source -> source instanceof EnumerablePropertySource<?> listed
                        ? Stream.of(listed.getPropertyNames())
                        : Stream.empty())
                .filter(OuterIdentity::isSecret)
                .filter(name -> DemoIdentity.SECRET.equals(environment.getProperty(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartRefused(
                            "The setting " + name + " has the value everyone knows from the demo.",
                            "Choose a secret of your own.");
                });
    }

    private static boolean isSecret(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
        return plain.startsWith("fireledger")
                && (plain.endsWith("password") || plain.endsWith("secret") || plain.endsWith("key"));
    }
}
