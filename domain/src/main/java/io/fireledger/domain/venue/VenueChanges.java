package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.VenueCommand.AmendVenue;
import io.fireledger.domain.venue.VenueCommand.ChangeOperator;
import io.fireledger.domain.venue.VenueCommand.ChangeUse;
import io.fireledger.domain.venue.VenueCommand.DetermineKeyUnit;
import io.fireledger.domain.venue.VenueEvent.KeyUnitDetermined;
import io.fireledger.domain.venue.VenueEvent.OperatorChanged;
import io.fireledger.domain.venue.VenueEvent.UseChanged;
import io.fireledger.domain.venue.VenueEvent.VenueAmended;
import io.fireledger.domain.venue.rule.NoNegativeFigure;
import io.fireledger.domain.venue.rule.OneSupervisor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * How a venue changes: its entry, who runs it, what it is used for, whether it is a key unit. What its classes hang on is
 * classed anew in the same act; a permit stands for the operator, the use and the building it was granted for, and no longer
 * covers the venue once one of them is another.
 */
final class VenueChanges implements Located {
    private static final List<Citation> SUPERVISED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("53"));
    private static final List<Citation> PERMITTED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"));
    private static final List<Citation> KEY_UNITS = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("17"));

    private final Venue venue;

    VenueChanges(Venue venue) {
        this.venue = venue;
    }

    @Override
    public DivisionCode division() {
        return venue.division;
    }

    @CommandHandler
    @Nullable
    RegisteredVenue handle(AmendVenue command, Acting acting, Law law) {
        Figures figures = command.figures();
        Premises premises = figures.over(venue.premises);
        require(
                command.name() == null && command.address() == null && figures.areNone() && !command.rebuilt()
                        ? Venue.refuse("venue.nothing-amended", null)
                        : Optional.empty(),
                NoNegativeFigure.check(premises),
                command.rebuilt() ? venue.permit.barsChange() : Optional.empty());
        apply(
                new VenueAmended(
                        venue.id,
                        command.name(),
                        command.address(),
                        figures.areNone() ? null : premises,
                        command.rebuilt(),
                        command.rebuilt() ? permit() : null,
                        command.reason()),
                acting.circumstances(venue.division, Capacity.REGISTRAR, command.rebuilt() ? PERMITTED : SUPERVISED));
        return figures.areNone() ? null : Venue.classify(venue.id, premises, venue.division, acting, law);
    }

    @CommandHandler
    void handle(ChangeOperator command, Acting acting, EnterpriseStanding enterprises) {
        require(
                acting.notInFuture(command.from(), "from"),
                Venue.mayOperate(command.enterprise(), enterprises),
                command.enterprise().equals(venue.enterprise)
                        ? Venue.refuse("venue.same-operator", "creditCode", command.enterprise())
                        : Optional.empty(),
                venue.permit.barsChange());
        apply(
                new OperatorChanged(
                        venue.id, venue.enterprise, command.enterprise(), command.from(), permit(), command.reason()),
                acting.circumstances(venue.division, Capacity.REGISTRAR, PERMITTED));
    }

    @CommandHandler
    RegisteredVenue handle(ChangeUse command, Acting acting, Law law) {
        Code former = venue.premises.use();
        require(
                acting.notInFuture(command.from(), "from"),
                Venue.listed(law, command.use(), acting.today()),
                command.use().equals(former) ? Venue.refuse("venue.same-use", "use", former) : Optional.empty(),
                venue.permit.barsChange());
        apply(
                new UseChanged(venue.id, former, command.use(), command.from(), permit(), command.reason()),
                acting.circumstances(venue.division, Capacity.REGISTRAR, PERMITTED));
        return Venue.classify(venue.id, venue.premises.usedAs(command.use()), venue.division, acting, law);
    }

    @CommandHandler
    void handle(DetermineKeyUnit command, Acting acting, OfficerStanding officers, AuthorityStanding authorities) {
        venue.officer(acting, officers);
        AuthorityId agency = Objects.requireNonNull(acting.authority(), "an officer acts for an authority");
        require(
                OneSupervisor.namesKeyUnits(authorities
                        .of(agency)
                        .orElseThrow(() -> new UnknownSubject(agency))
                        .kind()),
                venue.isKeyUnit
                        ? Optional.of(Rejection.of("venue.already-key-unit")
                                .on(Statute.FIRE_PROTECTION_LAW_2021.article("17")))
                        : Optional.empty());
        apply(
                new KeyUnitDetermined(
                        venue.id, venue.enterprise, agency, acting.today(), command.reason(), command.filing()),
                acting.circumstances(venue.division, Capacity.DECISION_MAKER, KEY_UNITS));
    }

    private @Nullable DocumentNumber permit() {
        return venue.permit.numberInForce().orElse(null);
    }
}
