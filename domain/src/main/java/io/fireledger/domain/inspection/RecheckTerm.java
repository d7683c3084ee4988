package io.fireledger.domain.inspection;

import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;

/**
 * Until when the re-check is due, told to whoever set its clock going.
 *
 * @param recheckDueOn its last day
 * @param provisional whether that day lies beyond the known calendar and counts weekdays only
 */
public record RecheckTerm(LocalDate recheckDueOn, boolean provisional) {
    static RecheckTerm of(DueDay due) {
        return new RecheckTerm(due.lastDay(), due.provisional());
    }
}
