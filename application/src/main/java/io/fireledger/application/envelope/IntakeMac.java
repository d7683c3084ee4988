package io.fireledger.application.envelope;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The mark every event gets on its way in, under a key the database does not hold: HMAC-SHA-256 (RFC 2104) over the lines
 * {@code fire-mac/1}, aggregate, seq, event id, type, time (ISO 8601, milliseconds), hexadecimal SHA-256 of the payload
 * bytes, and the canonical metadata without {@code mac}; each line ends with LF.
 */
public final class IntakeMac {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;
    private final MessageDigest digest;

    /** @param key 32 bytes */
    public IntakeMac(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the intake key has not 32 bytes");
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
            digest = MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The mark in lower-case hexadecimal. */
    public String of(
            String aggregate, long seq, String eventId, String type, Instant time, byte[] payload, String metadata) {
        try {
            String payloadDigest = HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest(payload));
            // never used itself: a copy of what is set up costs less than a search among providers
            Mac mac = (Mac) keyed.clone();
            String lines = String.join(
                    "\n",
                    "fire-mac/1",
                    aggregate,
                    Long.toString(seq),
                    eventId,
                    type,
                    Moments.text(time),
                    payloadDigest,
                    metadata,
                    "");
            return HexFormat.of().formatHex(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
