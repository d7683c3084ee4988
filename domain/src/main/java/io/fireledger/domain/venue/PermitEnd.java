package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.OpeningPermit.Ended;
import io.fireledger.domain.venue.OpeningPermit.Granted;
import io.fireledger.domain.venue.PermitCommand.DeregisterPermit;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.rule.CompetentAgency;
import io.fireledger.domain.venue.rule.Deregistration;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** How a permit is struck off the register (Licensing Law 70). */
final class PermitEnd implements Located {
    private final Venue venue;

    PermitEnd(Venue venue) {
        this.venue = venue;
    }

    @Override
    public DivisionCode division() {
        return venue.division;
    }

    @CommandHandler
    void handle(DeregisterPermit command, Acting acting, OfficerStanding officers, EnterpriseStanding enterprises) {
        Ended held = held();
        boolean isDissolved = enterprises
                .of(held.enterprise())
                .orElseThrow(() -> new UnknownSubject(held.enterprise()))
                .isDissolved();
        venue.officer(acting, officers);
        require(
                CompetentAgency.check(acting.authority(), held.agency()),
                Deregistration.check(command.ground(), standing(held), isDissolved));
        apply(
                new PermitDeregistered(
                        venue.id,
                        held.enterprise(),
                        held.number(),
                        held.agency(),
                        command.ground(),
                        command.reason(),
                        acting.today()),
                acting.circumstances(
                        venue.division, Capacity.DECISION_MAKER, List.of(Statute.LICENSING_LAW_2019.article("70"))));
    }

    private Ended held() {
        return venue.permit instanceof Ended ended
                ? ended
                : venue.permit.granted().ended(false);
    }

    private Deregistration.Standing standing(Ended held) {
        if (venue.permit instanceof Granted) {
            return Deregistration.Standing.IN_FORCE;
        }
        return held.isRescinded() ? Deregistration.Standing.RESCINDED : Deregistration.Standing.NOT_COVERING;
    }
}
