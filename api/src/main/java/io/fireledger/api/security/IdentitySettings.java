package io.fireledger.api.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a token must say and where.
 *
 * @param audience what {@code aud} must hold
 * @param claims the names of the claims; a dot leads into a nested one ({@code realm_access.roles})
 */
@ConfigurationProperties("fireledger.identity")
public record IdentitySettings(
        @DefaultValue("fireledger") String audience,
        @DefaultValue Claims claims) {

    /** The names of the claims. */
    public record Claims(
            @DefaultValue("roles") String roles,
            @DefaultValue("officer") String officer,
            @DefaultValue("authority") String authority,
            @DefaultValue("division") String division) {}
}
