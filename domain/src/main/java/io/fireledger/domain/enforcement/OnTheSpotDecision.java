package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision made on the spot, told to whoever recorded it.
 *
 * @param paymentDueOn last day to pay; null: nothing to pay
 * @param filingDueOn last day for filing it with the agency
 * @param provisional whether one of these days lies beyond the known calendar
 */
public record OnTheSpotDecision(
        DocumentNumber document, @Nullable LocalDate paymentDueOn, LocalDate filingDueOn, boolean provisional) {

    static OnTheSpotDecision of(OnTheSpotPenaltyDecided decided) {
        DueDay payment = decided.paymentDue();
        DueDay filing = decided.filingDue();
        return new OnTheSpotDecision(
                decided.document(),
                payment == null ? null : payment.lastDay(),
                filing.lastDay(),
                filing.provisional() || (payment != null && payment.provisional()));
    }
}
