package io.fireledger.architecture.planted.application.venue;

import java.security.SecureRandom;

final class KeepsASecretElsewhere {
    private KeepsASecretElsewhere() {}

    static void fill(byte[] secret) {
        new SecureRandom().nextBytes(secret);
    }
}
