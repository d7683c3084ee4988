package io.fireledger.architecture.planted.application.venue;

import java.time.Clock;

final class MakesAClock {
    private MakesAClock() {}

    static Clock clock() {
        return Clock.systemUTC();
    }
}
