package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseSource;
import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.Person;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.legal.PartyKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list. A natural person stands in it by an identifier alone: the name is told by the case itself.
 *
 * @param creditCode identifier of the enterprise it is against; null: it is against a natural person alone
 * @param person identifier of the natural person; null: none
 * @param decisionDueOn last day for the decision; null: it was decided on the spot
 * @param outcome null: not decided yet
 * @param document number of the decision
 * @param fineFen all fines of the decision together
 */
public record CaseLine(
        String id,
        CaseView.Procedure procedure,
        CaseState state,
        @Nullable CaseSource source,
        PartyKind party,
        @Nullable String creditCode,
        @Nullable String person,
        @Nullable String venue,
        String divisionCode,
        String agency,
        List<String> violations,
        List<String> handlers,
        LocalDate openedOn,
        @Nullable LocalDate decisionDueOn,
        @Nullable DecisionOutcome outcome,
        @Nullable String document,
        @Nullable LocalDate decidedOn,
        @Nullable Long fineFen,
        @Nullable LocalDate servedOn,
        long version) {

    static CaseLine of(CaseView view) {
        EnterpriseId enterprise = view.party().enterprise();
        Person person = view.party().person();
        DecisionView decision = view.decision();
        return new CaseLine(
                view.id(),
                view.procedure(),
                view.state(),
                view.opening().source(),
                view.party().kind(),
                enterprise == null ? null : enterprise.value(),
                person == null ? null : person.id().value(),
                view.venue(),
                view.divisionCode(),
                view.agency(),
                view.violations(),
                view.handlers(),
                view.opening().openedOn(),
                view.decisionDueOn(),
                decision == null ? null : decision.outcome(),
                decision == null ? null : decision.document(),
                decision == null ? null : decision.decidedOn(),
                decision == null ? null : decision.fineFen(),
                decision == null ? null : decision.servedOn(),
                view.version());
    }

    /** Whether something may still happen in it here. */
    public boolean isOpen() {
        return switch (state) {
            case TRANSFERRED, TERMINATED, CLOSED -> false;
            default -> true;
        };
    }
}
