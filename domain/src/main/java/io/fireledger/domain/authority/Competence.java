package io.fireledger.domain.authority;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.CompetenceCommand.RecordCompetence;
import io.fireledger.domain.authority.CompetenceEvent.CompetenceRecorded;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which fire rescue authority grants and numbers permits in one division: the first one registered there. A stream of
 * its own, so that of two registered at the same moment one alone can come first.
 */
@AggregateRoot(type = "competence")
@SuppressWarnings("NullAway.Init")
final class Competence implements Located {
    @AggregateIdentifier
    private CompetenceId id;

    private @Nullable AuthorityId authority;

    Competence() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordCompetence command, Acting acting) {
        if (authority == null) {
            apply(
                    new CompetenceRecorded(command.competence(), command.authority()),
                    acting.circumstances(
                            command.competence().division(),
                            Capacity.REGISTRAR,
                            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("4"))));
        }
    }

    @EventSourcingHandler
    void on(CompetenceRecorded event) {
        id = event.competence();
        authority = Competences.after(authority, event);
    }

    @Override
    public DivisionCode division() {
        return id.division();
    }
}
