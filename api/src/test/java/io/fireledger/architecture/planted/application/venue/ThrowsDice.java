package io.fireledger.architecture.planted.application.venue;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

final class ThrowsDice {
    private ThrowsDice() {}

    static UUID id() {
        return UUID.randomUUID();
    }

    static int die() {
        return ThreadLocalRandom.current().nextInt(6);
    }
}
