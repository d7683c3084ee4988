package io.fireledger.api.wiring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator chooses.
 *
 * @param store where events and read models are kept
 * @param data the folder of everything that must survive a restart
 * @param postgres how to reach the database of {@link Store#POSTGRES}; unused with the embedded one
 */
@ConfigurationProperties("fireledger")
public record FireLedgerSettings(
        @DefaultValue("embedded") Store store,
        @DefaultValue("./data") String data,
        @DefaultValue Embedded embedded,
        @DefaultValue Postgres postgres) {

    /** Where events and read models are kept. */
    public enum Store {
        /** A durable PostgreSQL this program starts itself, on this machine only. */
        EMBEDDED,
        /** A PostgreSQL that is there already. */
        POSTGRES
    }

    /** Sizes of the embedded server, in PostgreSQL's own notation. */
    public record Embedded(
            @DefaultValue("256MB") String sharedBuffers,
            @DefaultValue("1GB") String maxWalSize,
            @DefaultValue("100") int maxConnections) {}

    /**
     * An external server.
     *
     * @param url {@code jdbc:postgresql://host/database}
     * @param ownerUser may make roles, or is a member of {@code fireledger_owner} where both roles exist already
     * @param appUser the pool's user; a member of {@code fireledger_app} where it is another
     */
    public record Postgres(
            @Nullable String url,
            @Nullable String ownerUser,
            @Nullable String ownerPassword,
            @DefaultValue(DatabaseRoles.APPLICATION) String appUser,
            @Nullable String appPassword) {}
}
