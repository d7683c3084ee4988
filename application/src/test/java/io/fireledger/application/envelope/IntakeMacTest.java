package io.fireledger.application.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class IntakeMacTest {
    private static final IntakeMac MAC =
            new IntakeMac(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
    private static final String AGGREGATE = "officer:50010312";
    private static final String EVENT = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String TYPE = "officer.OfficerAppointed";
    private static final Instant TIME = Instant.parse("2026-05-09T02:00:00.125Z");
    private static final byte[] PAYLOAD = "{\"name\":\"李强\"}".getBytes(StandardCharsets.UTF_8);
    private static final String METADATA = "{\"actor\":\"50010312\",\"salt\":\"" + "ab".repeat(32) + "\"}";

    /**
     * Computed by {@code openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f} over the eight lines the class names; the
     * payload's digest among them by {@code sha256sum}.
     */
    private static final String BY_OPENSSL = "f0edb64a07607c54c64900fbc3901e873ece1b45a281aa9aed371cf72fd2a434";

    @Test
    void isWhatOpensslComputes() {
        assertThat(MAC.of(AGGREGATE, 3, EVENT, TYPE, TIME, PAYLOAD, METADATA)).isEqualTo(BY_OPENSSL);
    }

    @Test
    void changesWithEverythingItCovers() {
        byte[] altered = PAYLOAD.clone();
        altered[2] ^= 1;
        assertThat(new String[] {
                    MAC.of("officer:50010313", 3, EVENT, TYPE, TIME, PAYLOAD, METADATA),
                    MAC.of(AGGREGATE, 4, EVENT, TYPE, TIME, PAYLOAD, METADATA),
                    MAC.of(AGGREGATE, 3, EVENT.replace('0', '1'), TYPE, TIME, PAYLOAD, METADATA),
                    MAC.of(AGGREGATE, 3, EVENT, "officer.PostAssigned", TIME, PAYLOAD, METADATA),
                    MAC.of(AGGREGATE, 3, EVENT, TYPE, TIME.plusMillis(1), PAYLOAD, METADATA),
                    MAC.of(AGGREGATE, 3, EVENT, TYPE, TIME, altered, METADATA),
                    MAC.of(AGGREGATE, 3, EVENT, TYPE, TIME, PAYLOAD, METADATA.replace("50010312", "50010313")),
                    new IntakeMac(new byte[32]).of(AGGREGATE, 3, EVENT, TYPE, TIME, PAYLOAD, METADATA)
                })
                .doesNotHaveDuplicates()
                .doesNotContain(BY_OPENSSL);
    }

    @Test
    void needsAKeyOf32Bytes() {
        assertThatThrownBy(() -> new IntakeMac(new byte[31])).hasMessage("the intake key has not 32 bytes");
    }
}
