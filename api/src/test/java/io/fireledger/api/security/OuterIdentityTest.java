package io.fireledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.api.wiring.StartRefused;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class OuterIdentityTest {
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri=";

    private final ApplicationContextRunner server = new ApplicationContextRunner()
            .withUserConfiguration(Identity.class)
            .withBean(Clock.class, Clock::systemUTC);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(IdentitySettings.class)
    @Import({OuterIdentity.class, DemoIdentity.class})
    static class Identity {}

    @Test
    void refusesToStartWithoutAnIssuer() {
        refuses(server, "No issuer");
    }

    @Test
    void refusesToStartWithTheIssuerOfTheDemo() {
        refuses(server.withPropertyValues("server.port=9000", ISSUER + "http://localhost:9000"), "that of the demo");
    }

    @Test
    void refusesToStartWithASecretOfTheDemo() {
        refuses(
                server.withPropertyValues(ISSUER + "https://id.example", "fireledger.postgres.app-password=demo"),
                "fireledger.postgres.app-password");
    }

    @Test
    void startsBeforeItsIssuerDoes() {
        server.withPropertyValues(ISSUER + "https://id.invalid")
                .run(context -> assertThat(context).hasSingleBean(JwtDecoder.class));
    }

    private static void refuses(ApplicationContextRunner server, String reason) {
        server.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason));
    }
}
