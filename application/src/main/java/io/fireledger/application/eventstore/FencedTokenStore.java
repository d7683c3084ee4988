package io.fireledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Tokens that only their holder moves. The stock store takes a claim back where it finds it free: an instance that was
 * halted, and whose work others did meanwhile, would put its old place over theirs and do that work again.
 */
public final class FencedTokenStore extends JdbcTokenStore {
    private final ConnectionProvider connections;
    private final String node;
    private final Clock clock;

    /** @param node who claims: no two running instances have the same */
    public FencedTokenStore(Builder settings, ConnectionProvider connections, String node, Clock clock) {
        super(settings.connectionProvider(connections).nodeId(node));
        this.connections = connections;
        this.node = node;
        this.clock = clock;
    }

    /** Asked where the token is not this node's any more. */
    @Override
    protected void updateToken(
            Connection connection, ResultSet found, TrackingToken token, String processor, int segment) {
        throw lost(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        try {
            Connection connection = connections.getConnection();
            try (PreparedStatement statement = connection.prepareStatement("update token_entry set timestamp = ?"
                    + " where processor_name = ? and segment = ? and owner = ?")) {
                statement.setString(1, DateTimeUtils.formatInstant(clock.instant()));
                statement.setString(2, processor);
                statement.setInt(3, segment);
                statement.setString(4, node);
                if (statement.executeUpdate() == 0) {
                    throw lost(processor, segment);
                }
            } finally {
                connection.close();
            }
        } catch (SQLException failed) {
            throw new UnableToClaimTokenException(
                    "the claim of %s[%d] could not be extended: %s".formatted(processor, segment, failed.getSQLState()),
                    failed);
        }
    }

    private static UnableToClaimTokenException lost(String processor, int segment) {
        return new UnableToClaimTokenException("%s[%d] is claimed by another".formatted(processor, segment));
    }
}
