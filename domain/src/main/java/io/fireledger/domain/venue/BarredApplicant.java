package io.fireledger.domain.venue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an applicant whose application was not accepted is barred.
 *
 * @param barredUntil last day on which it cannot apply again; null where no bar follows
 */
public record BarredApplicant(@Nullable LocalDate barredUntil) {}
