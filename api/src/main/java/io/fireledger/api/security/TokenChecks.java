package io.fireledger.api.security;

import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must be besides well signed: of our issuer, for us, in time, and short-lived. */
final class TokenChecks {
    static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private TokenChecks() {}

    static OAuth2TokenValidator<Jwt> of(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(issuer),
                token ->
                        judge(token.getAudience() != null && token.getAudience().contains(audience), "audience"),
                token -> judge(isShortLived(token), "life of more than 15 minutes"));
    }

    private static boolean isShortLived(Jwt token) {
        return token.getIssuedAt() != null
                && token.getExpiresAt() != null
                && Duration.between(token.getIssuedAt(), token.getExpiresAt()).compareTo(LIFE) <= 0;
    }

    private static OAuth2TokenValidatorResult judge(boolean isGood, String objection) {
        return isGood
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, objection, null));
    }
}
