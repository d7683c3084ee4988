package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Remedies;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param document its number
 * @param charges each with the sanctions imposed
 * @param ground of no penalty alone
 * @param fineFen all fines together
 * @param serviceDueOn last day for serving it; null: it was handed over on the spot
 * @param servedOn the day its service took effect; null: not yet
 * @param paymentDueOn last day to pay; null: nothing to pay, or not served yet
 */
public record DecisionView(
        DecisionOutcome outcome,
        String document,
        LocalDate decidedOn,
        String decidedBy,
        List<Charge> charges,
        @Nullable NoPenaltyGround ground,
        @Nullable String education,
        @Nullable Correction correction,
        @Nullable String reasons,
        @Nullable Remedies remedies,
        long fineFen,
        @Nullable LocalDate serviceDueOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate paymentDueOn) {

    static @Nullable DecisionView after(@Nullable DecisionView before, Object event) {
        if (event instanceof PenaltyDecided e) {
            return new DecisionView(
                    DecisionOutcome.PENALTY,
                    e.document().value(),
                    e.decidedOn(),
                    e.decidedBy().value(),
                    e.charges(),
                    null,
                    null,
                    e.correction(),
                    e.reasons(),
                    e.remedies(),
                    fines(e.charges()),
                    e.serviceDue().lastDay(),
                    null,
                    null);
        }
        if (event instanceof NoPenaltyDecided e) {
            return new DecisionView(
                    DecisionOutcome.NO_PENALTY,
                    e.document().value(),
                    e.decidedOn(),
                    e.decidedBy().value(),
                    e.charges(),
                    e.ground(),
                    e.education(),
                    e.correction(),
                    e.reasons(),
                    null,
                    0,
                    e.serviceDue().lastDay(),
                    null,
                    null);
        }
        if (event instanceof ViolationNotEstablished e) {
            return new DecisionView(
                    DecisionOutcome.NOT_ESTABLISHED,
                    e.document().value(),
                    e.decidedOn(),
                    e.decidedBy().value(),
                    List.of(),
                    null,
                    null,
                    null,
                    e.reasons(),
                    null,
                    0,
                    e.serviceDue().lastDay(),
                    null,
                    null);
        }
        return event instanceof OnTheSpotPenaltyDecided e ? onTheSpot(e) : before == null ? null : before.after(event);
    }

    private static DecisionView onTheSpot(OnTheSpotPenaltyDecided e) {
        List<Charge> charges = List.of(e.charge());
        DueDay paymentDue = e.paymentDue();
        return new DecisionView(
                DecisionOutcome.PENALTY,
                e.document().value(),
                e.decidedOn(),
                e.decidedBy().value(),
                charges,
                null,
                null,
                e.correction(),
                null,
                e.remedies(),
                fines(charges),
                null,
                e.service().effectiveOn(),
                paymentDue == null ? null : paymentDue.lastDay());
    }

    private DecisionView after(Object event) {
        if (!(event instanceof DocumentServed e)
                || !e.service().document().value().equals(document)) {
            return this;
        }
        DueDay paymentDue = e.paymentDue();
        return new DecisionView(
                outcome,
                document,
                decidedOn,
                decidedBy,
                charges,
                ground,
                education,
                correction,
                reasons,
                remedies,
                fineFen,
                serviceDueOn,
                e.service().effectiveOn(),
                paymentDue == null ? null : paymentDue.lastDay());
    }

    static long fines(List<Charge> charges) {
        return charges.stream()
                .mapToLong(charge ->
                        Sanction.total(SanctionKind.FINE, charge.sanctions()).value())
                .sum();
    }
}
