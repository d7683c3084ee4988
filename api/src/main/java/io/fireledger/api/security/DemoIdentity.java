package io.fireledger.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.fireledger.api.wiring.DataFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** The demo issues its tokens itself, to clients everyone knows. Its key is kept, so that a token outlives a restart. */
@Configuration(proxyBeanMethods = false)
@Profile(DemoIdentity.PROFILE)
class DemoIdentity {
    static final String PROFILE = "demo";
    static final String SECRET = "demo";

    private static final int KEY_BITS = 2048;

    /** Always the same, whichever host and port the caller used. */
    static String issuer(Environment environment) {
        return "http://localhost:" + environment.getProperty("server.port", "8080");
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoint(HttpSecurity http) throws Exception {
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server")
                .oauth2AuthorizationServer(server -> {})
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    AuthorizationServerSettings issuerOfTheDemo(Environment environment) {
        return AuthorizationServerSettings.builder().issuer(issuer(environment)).build();
    }

    @Bean
    RegisteredClientRepository demoClients() {
        return new DemoClients(
                DemoClient.all().stream().collect(Collectors.toMap(DemoClient::name, DemoIdentity::registered)));
    }

    /** Spring's own repository in memory refuses two clients with one secret. */
    private record DemoClients(Map<String, RegisteredClient> byName) implements RegisteredClientRepository {
        @Override
        public void save(RegisteredClient client) {
            throw new UnsupportedOperationException("the demo's clients are fixed");
        }

        @Override
        public @Nullable RegisteredClient findById(String id) {
            return byName.get(id);
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String name) {
            return byName.get(name);
        }
    }

    private static RegisteredClient registered(DemoClient client) {
        return RegisteredClient.withId(client.name())
                .clientId(client.name())
                .clientSecret(SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TokenChecks.LIFE)
                        .build())
                .build();
    }

    /** A secret everyone knows need not be hashed, and hashing would cost every token a tenth of a second. */
    @Bean
    PasswordEncoder secretsInClear() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                return secret == null ? null : secret.toString();
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String known) {
                return secret != null
                        && known != null
                        && MessageDigest.isEqual(
                                secret.toString().getBytes(StandardCharsets.UTF_8),
                                known.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IdentitySettings settings) {
        Map<String, DemoClient> clients =
                DemoClient.all().stream().collect(Collectors.toMap(DemoClient::name, Function.identity()));
        IdentitySettings.Claims names = settings.claims();
        return context -> {
            DemoClient client = clients.get(context.getRegisteredClient().getClientId());
            if (client == null) {
                return;
            }
            context.getClaims()
                    .audience(List.of(settings.audience()))
                    .claim(names.roles(), List.of(client.role().name()))
                    .claim(names.division(), client.division());
            if (client.officer() != null) {
                context.getClaims().claim(names.officer(), client.officer());
            }
            if (client.authority() != null) {
                context.getClaims().claim(names.authority(), client.authority());
            }
        };
    }

    /** Made beside the rest of the start: a fresh key takes a second, and nobody needs it before the first token. */
    @Bean
    CompletableFuture<RSAKey> keyInTheMaking(DataFolder data) {
        return CompletableFuture.supplyAsync(() -> keptKey(data));
    }

    @Bean
    @Lazy
    RSAKey demoKey(CompletableFuture<RSAKey> key) {
        return key.join();
    }

    private static RSAKey keptKey(DataFolder data) {
        try {
            return RSAKey.parse(data.secret("demo-token-key.json", DemoIdentity::newKey));
        } catch (ParseException unreadable) {
            throw new IllegalStateException("demo-token-key.json is no key", unreadable);
        }
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID("demo").generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Bean
    JWKSource<SecurityContext> demoKeys(CompletableFuture<RSAKey> key) {
        return (wanted, context) -> wanted.select(new JWKSet(key.join()));
    }

    @Bean
    JwtDecoder demoTokens(
            CompletableFuture<RSAKey> key, Environment environment, IdentitySettings settings, Clock clock) {
        OAuth2TokenValidator<Jwt> checks = TokenChecks.of(issuer(environment), settings.audience());
        return new RememberedTokens(
                new SupplierJwtDecoder(() -> {
                    NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(publicKey(key.join()))
                            .build();
                    decoder.setJwtValidator(checks);
                    return decoder;
                }),
                clock);
    }

    private static RSAPublicKey publicKey(RSAKey key) {
        try {
            return key.toRSAPublicKey();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
