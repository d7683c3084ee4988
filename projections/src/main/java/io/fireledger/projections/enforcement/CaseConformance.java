package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.legal.LegalReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how a case kept to the procedure, straight from the case's own events. */
@Component
public final class CaseConformance {
    private final EventStore store;
    private final LegalReferences law;

    public CaseConformance(EventStore store, LegalReferences law) {
        this.store = store;
        this.law = law;
    }

    @QueryHandler
    Optional<ConformanceView> handle(GetConformance question) {
        List<Told> told = new ArrayList<>();
        for (DomainEventMessage<?> event :
                store.readEvents(question.caseId().typed()).asStream().toList()) {
            Recorded recorded = Recorded.of(event);
            if (recorded.isWithin(question.asOf(), question.knownAt())) {
                told.add(new Told(event.getPayload(), recorded));
            }
        }
        return told.isEmpty()
                        || !question.jurisdiction().covers(division(told.get(0).event()))
                ? Optional.empty()
                : Conformance.of(question.caseId().value(), told, law.current(), question.on(), question.locale());
    }

    private static DivisionCode division(Object first) {
        return first instanceof CaseOpened opened
                ? opened.division()
                : first instanceof OnTheSpotPenaltyDecided decided ? decided.division() : DivisionCode.NATION;
    }
}
