package io.fireledger.domain.legal;

import java.time.LocalDate;
import java.util.Optional;

/** Which days are working days, as far as the calendar is known. */
public interface WorkingDays {
    /** Empty where the calendar does not cover the day. */
    Optional<Boolean> isWorkingDay(LocalDate day);
}
