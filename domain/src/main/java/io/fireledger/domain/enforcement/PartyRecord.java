package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.enforcement.PartyRecordCommand.EnterActs;
import io.fireledger.domain.enforcement.PartyRecordEvent.ActsDecided;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * What was decided against one party in all its cases. One act is fined once, and only a first offence is waived as one:
 * both are judged here, where two cases decided at once meet. Nobody asks for it from outside, so that it lies nowhere.
 */
@AggregateRoot(type = "party")
@SuppressWarnings("NullAway.Init")
final class PartyRecord {
    private static final List<Citation> BASIS =
            List.of(Statute.PENALTY_LAW_2021.article("29"), Statute.PENALTY_LAW_2021.article("33"));

    @AggregateIdentifier
    private PartyRecordId id;

    private PartyActs acts = PartyActs.NONE;

    PartyRecord() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnterActs command, Acting acting) {
        require(acts.bar(command));
        apply(
                new ActsDecided(
                        command.record(), command.caseId(), command.document(), command.decidedOn(), command.acts()),
                acting.circumstances(command.division(), Capacity.DECISION_MAKER, BASIS));
    }

    @EventSourcingHandler
    void on(PartyRecordEvent event) {
        id = event.record();
        acts = PartyActs.after(acts, event);
    }
}
