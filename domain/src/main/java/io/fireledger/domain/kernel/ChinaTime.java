package io.fireledger.domain.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal days are days in Asia/Shanghai; an act known by its day alone happened at 00:00 of it. */
public final class ChinaTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
