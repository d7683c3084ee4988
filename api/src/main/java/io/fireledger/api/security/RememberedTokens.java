package io.fireledger.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute that a token was found good, since a caller sends the same one with every request. One that has
 * expired meanwhile is checked, and refused, anew; a key the issuer takes back counts for a minute longer.
 */
final class RememberedTokens implements JwtDecoder {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final long MOST = 10_000;

    private final JwtDecoder checks;
    private final Clock clock;
    private final Cache<String, Jwt> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    RememberedTokens(JwtDecoder checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known != null && isInTime(known.getExpiresAt())) {
            return known;
        }
        Jwt checked = checks.decode(token);
        good.put(token, checked);
        return checked;
    }

    private boolean isInTime(@Nullable Instant end) {
        return end != null && clock.instant().isBefore(end);
    }
}
