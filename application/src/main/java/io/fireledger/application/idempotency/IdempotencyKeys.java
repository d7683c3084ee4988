package io.fireledger.application.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first answers to requests that carried a key. They are written with the events they speak of, by the event writer. */
public final class IdempotencyKeys {
    private final JdbcClient jdbc;

    public IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first answer to this request, if it was carried out before.
     *
     * @throws KeyReused if the key belongs to another request
     */
    public Optional<Answer> firstAnswer(IdempotencyKey key) {
        return jdbc.sql(
                        "select fingerprint, status, location, version, position, body from idempotency where client = ? and key = ?")
                .params(key.client(), key.key())
                .query((rows, n) -> answer(rows, key))
                .optional();
    }

    private static Answer answer(ResultSet rows, IdempotencyKey key) throws SQLException {
        if (!rows.getString("fingerprint").equals(key.fingerprint())) {
            throw new KeyReused(key.key());
        }
        return new Answer(
                rows.getInt("status"),
                rows.getString("location"),
                rows.getLong("version"),
                rows.getLong("position"),
                rows.getBytes("body"),
                true);
    }

    /** Drops the answers given before that moment, but for those to the program itself: its policies may ask again later. */
    public int forgetBefore(Instant moment) {
        return jdbc.sql("delete from idempotency where answered_at < ? and client not like 'system:%'")
                .param(java.sql.Timestamp.from(moment))
                .update();
    }
}
