package io.fireledger.domain.authority;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityCommand.RecordHead;
import io.fireledger.domain.authority.AuthorityCommand.RegisterAuthority;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.domain.authority.rule.ListedAuthority;
import io.fireledger.domain.authority.rule.OneHead;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.rule.DivisionInForce;
import io.fireledger.domain.officer.OfficerStanding;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * An authority: entered into the register for one division, at once competent there if it is the division's first fire
 * rescue authority, and from then on headed by one officer after another.
 */
@AggregateRoot(type = "authority")
@SuppressWarnings("NullAway.Init")
final class Authority implements Located {
    private static final Code FIRE_RESCUE = new Code("FIRE_RESCUE");

    @AggregateIdentifier
    private AuthorityId id;

    private DivisionCode division;
    private final List<HeadTerm> heads = new ArrayList<>();

    Authority() {}

    @CommandHandler
    Authority(
            RegisterAuthority command, Acting acting, Law law, AuthorityStanding authorities, Competences competences) {
        acting.mustCover(command.division(), command.authority());
        require(
                DivisionInForce.check(law, command.division(), acting.today()),
                ListedAuthority.checkKind(law, command.kind(), acting.today()),
                ListedAuthority.checkLevel(law, command.level(), acting.today()));
        AuthorityId parent = command.parent();
        if (parent != null && authorities.of(parent).isEmpty()) {
            throw new UnknownSubject(parent);
        }
        apply(
                new AuthorityRegistered(
                        command.authority(),
                        command.name(),
                        command.shortName(),
                        command.kind(),
                        command.level(),
                        command.division(),
                        parent),
                acting.circumstances(
                        command.division(),
                        Capacity.REGISTRAR,
                        List.of(
                                Statute.FIRE_PROTECTION_LAW_2021.article("4"),
                                Statute.PENALTY_LAW_2021.article("23"))));
        if (command.kind().equals(FIRE_RESCUE)) {
            competences.record(command.division(), command.authority());
        }
    }

    @CommandHandler
    void handle(RecordHead command, Acting acting, OfficerStanding officers) {
        OfficerId head = command.head();
        acting.mustCover(
                officers.of(head).orElseThrow(() -> new UnknownSubject(head)).division(), head);
        require(OneHead.check(heads, new HeadTerm(head, command.from(), command.until())));
        apply(
                new HeadRecorded(id, head, command.actingHead(), command.from(), command.until()),
                acting.circumstances(division, Capacity.REGISTRAR, List.of(Statute.PENALTY_LAW_2021.article("57"))));
    }

    @EventSourcingHandler
    void on(AuthorityRegistered event) {
        id = event.authority();
        division = event.division();
    }

    @EventSourcingHandler
    void on(HeadRecorded event) {
        HeadTerm term = new HeadTerm(event.head(), event.from(), event.until());
        heads.removeIf(term::isSameTermAs);
        heads.add(term);
    }

    @Override
    public DivisionCode division() {
        return division;
    }
}
