package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;

/**
 * The decision that was made, told to whoever made it.
 *
 * @param serviceDueOn last day for serving it
 * @param provisional whether that day lies beyond the known calendar
 */
public record DecisionMade(DocumentNumber document, LocalDate serviceDueOn, boolean provisional) {
    static DecisionMade of(DocumentNumber document, DueDay due) {
        return new DecisionMade(document, due.lastDay(), due.provisional());
    }
}
