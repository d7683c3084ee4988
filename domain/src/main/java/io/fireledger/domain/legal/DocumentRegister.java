package io.fireledger.domain.legal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.RegisterCommand.TakeNumber;
import io.fireledger.domain.legal.RegisterEvent.NumberTaken;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The numbers of one authority's documents of one kind in one year: 1, 2, 3 and so on, each once.
 *
 * <p>A number is taken inside the act that makes the document and becomes lasting with it or not at all; so it leaves no
 * gap, and it is that act, not the register, that jurisdiction is asked of.
 */
@AggregateRoot(type = "register")
@SuppressWarnings("NullAway.Init") // the first event fills it
final class DocumentRegister {
    @AggregateIdentifier
    private RegisterId id;

    private int lastSerial;

    DocumentRegister() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DocumentNumber handle(TakeNumber command, Acting acting) {
        int serial = lastSerial + 1;
        DocumentNumber number = new DocumentNumber("%s%s〔%d〕第%04d号"
                .formatted(
                        command.agencyCharacters(),
                        command.kind().characters(),
                        command.year().getValue(),
                        serial));
        apply(
                new NumberTaken(command.register(), serial, number, command.subject()),
                acting.circumstances(
                        command.division(), Capacity.REGISTRAR, List.of(Statute.LICENSING_LAW_2019.article("39"))));
        return number;
    }

    @EventSourcingHandler
    void on(NumberTaken event) {
        id = event.register();
        lastSerial = event.serial();
    }
}
