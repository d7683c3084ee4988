package io.fireledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {
    private static final Instant EXPIRES = Instant.parse("2026-05-09T01:15:00Z");

    private final List<String> checked = new ArrayList<>();

    @Test
    void checksATokenOnce() {
        RememberedTokens tokens = at("2026-05-09T01:14:59Z");
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
        assertThat(checked).containsExactly("a", "b");
    }

    @Test
    void checksATokenAnewOnceItHasExpired() {
        RememberedTokens tokens = at("2026-05-09T01:15:00Z");
        tokens.decode("a");
        tokens.decode("a");
        assertThat(checked).containsExactly("a", "a");
    }

    @Test
    void remembersNothingBad() {
        RememberedTokens tokens = at("2026-05-09T01:00:00Z");
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThat(checked).containsExactly("bad", "bad");
    }

    private RememberedTokens at(String now) {
        return new RememberedTokens(
                token -> {
                    checked.add(token);
                    if (token.equals("bad")) {
                        throw new BadJwtException("bad");
                    }
                    return Jwt.withTokenValue(token)
                            .header("alg", "RS256")
                            .expiresAt(EXPIRES)
                            .claim("sub", "someone")
                            .build();
                },
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
