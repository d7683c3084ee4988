package io.fireledger.domain.kernel;

/** An alarm of one venue, as the monitoring system that raised it names it; the venue's stream tells it. */
public record AlarmId(String value) implements Value {
    public AlarmId {
        if (!Shape.fits(value, "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}")) {
            throw new IllegalArgumentException("not an alarm");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
