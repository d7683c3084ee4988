package io.fireledger.architecture.planted.application.venue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

final class LooksAtTheWall {
    private LooksAtTheWall() {}

    static Instant now() {
        return Instant.now();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static long millis() {
        return System.currentTimeMillis();
    }
}
