package io.fireledger.domain.enterprise;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.enterprise.EnterpriseCommand.AmendEnterprise;
import io.fireledger.domain.enterprise.EnterpriseCommand.DissolveEnterprise;
import io.fireledger.domain.enterprise.EnterpriseCommand.RecordSafetyRoles;
import io.fireledger.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseAmended;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseDissolved;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import io.fireledger.domain.enterprise.EnterpriseEvent.SafetyRolesRecorded;
import io.fireledger.domain.enterprise.rule.CreditCode;
import io.fireledger.domain.enterprise.rule.NotDissolved;
import io.fireledger.domain.enterprise.rule.ReasonForNoCode;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.rule.DivisionInForce;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * Who is supervised: entered under its credit code, or with the reason why it has none; amended and given its safety
 * roles as often as they change; dissolved once, after which nothing more is recorded of it.
 */
@AggregateRoot(type = "enterprise")
@SuppressWarnings("NullAway.Init")
final class Enterprise implements Located {
    @AggregateIdentifier
    private EnterpriseId id;

    private EnterpriseStanding.Entry standing;

    Enterprise() {}

    @CommandHandler
    Enterprise(RegisterEnterprise command, Acting acting, Law law) {
        acting.mustCover(command.division(), command.enterprise());
        require(
                Optional.ofNullable(command.creditCode()).flatMap(CreditCode::check),
                ReasonForNoCode.check(command.creditCode(), command.noCodeReason()),
                DivisionInForce.check(law, command.division(), acting.today()));
        apply(
                new EnterpriseRegistered(
                        command.enterprise(),
                        command.creditCode(),
                        command.noCodeReason(),
                        command.name(),
                        command.kind(),
                        command.division(),
                        command.address(),
                        command.legalRepresentative()),
                registrar(acting, command.division()));
    }

    @CommandHandler
    void handle(AmendEnterprise command, Acting acting, Law law) {
        DivisionCode moved = command.division();
        if (moved != null) {
            acting.mustCover(moved, id);
        }
        require(
                NotDissolved.check(standing),
                changesSomething(command),
                Optional.ofNullable(moved).flatMap(to -> DivisionInForce.check(law, to, acting.today())));
        apply(
                new EnterpriseAmended(
                        id, command.name(), moved, command.address(), command.legalRepresentative(), command.reason()),
                registrar(acting, moved == null ? division() : moved));
    }

    @CommandHandler
    void handle(RecordSafetyRoles command, Acting acting) {
        require(NotDissolved.check(standing));
        apply(
                new SafetyRolesRecorded(id, command.responsiblePerson(), command.manager()),
                registrar(acting, division()));
    }

    @CommandHandler
    void handle(DissolveEnterprise command, Acting acting) {
        require(NotDissolved.check(standing), acting.notInFuture(command.dissolvedOn(), "dissolvedOn"));
        apply(
                new EnterpriseDissolved(id, command.dissolvedOn(), command.reason()),
                acting.circumstances(division(), Capacity.REGISTRAR, List.of(Statute.CIVIL_CODE_2020.article("68"))));
    }

    @EventSourcingHandler
    void on(EnterpriseEvent event) {
        id = event.enterprise();
        standing = EnterpriseStanding.Entry.after(standing, event);
    }

    @Override
    public DivisionCode division() {
        return standing.division();
    }

    private static Optional<Rejection> changesSomething(AmendEnterprise command) {
        return Stream.of(
                                Optional.ofNullable(command.name()),
                                Optional.ofNullable(command.division()),
                                Optional.ofNullable(command.address()),
                                Optional.ofNullable(command.legalRepresentative()))
                        .anyMatch(Optional::isPresent)
                ? Optional.empty()
                : Optional.of(Rejection.of("enterprise.nothing-amended"));
    }

    private static MetaData registrar(Acting acting, DivisionCode division) {
        return acting.circumstances(
                division, Capacity.REGISTRAR, List.of(Statute.FIRE_PROTECTION_LAW_2021.article("16")));
    }
}
