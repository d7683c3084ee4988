package io.fireledger.story;

import io.fireledger.api.FireLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A clock that goes as any other, from the day on that a story has come to: years pass in seconds. */
final class MovableClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Clock REAL = Clock.tickMillis(ZoneOffset.UTC);

    private volatile Duration ahead = Duration.ZERO;

    /** It is noon in China on that day. */
    void goTo(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(CHINA).toInstant();
        ahead = Duration.between(REAL.instant(), noon);
    }

    LocalDate today() {
        return instant().atZone(CHINA).toLocalDate();
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** The server by a clock that stands on that day when it starts, and never sweeps unless told to. */
    static RunningServer server(LocalDate day) {
        return RunningServer.start(
                Program.class, "--test.first-day=" + day, "--spring.main.allow-bean-definition-overriding=true");
    }

    /** The event clock of Axon is one for all servers of a process: gives it back when a story is over. */
    static Runnable keepEventClock() {
        Clock before = GenericEventMessage.clock;
        return () -> GenericEventMessage.clock = before;
    }

    /** Takes the place of the server's one clock. */
    @Import(FireLedger.class)
    static class Program {
        @Bean
        MovableClock clock(@org.springframework.beans.factory.annotation.Value("${test.first-day}") String day) {
            MovableClock clock = new MovableClock();
            clock.goTo(LocalDate.parse(day));
            GenericEventMessage.clock = clock;
            return clock;
        }
    }
}
