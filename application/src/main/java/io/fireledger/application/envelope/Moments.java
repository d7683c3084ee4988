package io.fireledger.application.envelope;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as metadata keeps them: ISO 8601 in UTC with exactly three decimals. */
public final class Moments {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    public static String text(Instant moment) {
        return FORM.format(moment);
    }
}
