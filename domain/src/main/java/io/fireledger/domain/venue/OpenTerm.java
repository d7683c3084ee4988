package io.fireledger.domain.venue;

import java.time.LocalDate;

/**
 * The term an act opened, told to whoever did it.
 *
 * @param dueOn its last day
 * @param provisional whether that day lies beyond the known calendar and counts weekdays only
 */
public record OpenTerm(LocalDate dueOn, boolean provisional) {}
