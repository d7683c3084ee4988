package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.VenueCommand.AwardStandard;
import io.fireledger.domain.venue.VenueCommand.WithdrawStandard;
import io.fireledger.domain.venue.VenueEvent.StandardAwarded;
import io.fireledger.domain.venue.VenueEvent.StandardWithdrawn;
import io.fireledger.domain.venue.rule.StandardAward;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The standards of fire-safety management the venue was found to meet: awarded to its operator, and taken back. */
final class ManagementStandards implements Located {
    private static final List<Citation> BASIS = List.of(Statute.CHONGQING_OPINION_2020.article("七"));

    private final Venue venue;
    private final Map<Code, StandardAwarded> standing = new HashMap<>();

    ManagementStandards(Venue venue) {
        this.venue = venue;
    }

    @Override
    public DivisionCode division() {
        return venue.division;
    }

    @CommandHandler
    void handle(AwardStandard command, Acting acting, Law law, OfficerStanding officers) {
        OfficerId officer = venue.officer(acting, officers);
        require(
                acting.notInFuture(command.awardedOn(), "awardedOn"),
                StandardAward.listed(law, command.standard(), acting.today()),
                StandardAward.ends(command.awardedOn(), command.validUntil()),
                StandardAward.isNew(standing.get(command.standard()), venue.enterprise, command.awardedOn()));
        AuthorityId authority = Objects.requireNonNull(acting.authority(), "an officer acts for an authority");
        apply(
                new StandardAwarded(
                        venue.id,
                        venue.enterprise,
                        command.standard(),
                        authority,
                        officer,
                        command.awardedOn(),
                        command.validUntil(),
                        command.certificate()),
                acting.circumstances(venue.division, Capacity.DECISION_MAKER, BASIS));
    }

    @CommandHandler
    void handle(WithdrawStandard command, Acting acting, OfficerStanding officers) {
        OfficerId officer = venue.officer(acting, officers);
        StandardAwarded award = standing.get(command.standard());
        if (award == null) {
            throw new CommandRejected(
                    StandardAward.refuse("venue.standard-not-awarded", "standard", command.standard()));
        }
        require(
                acting.notInFuture(command.withdrawnOn(), "withdrawnOn"),
                StandardAward.withdrawnAfter(award, command.withdrawnOn()));
        AuthorityId authority = Objects.requireNonNull(acting.authority(), "an officer acts for an authority");
        apply(
                new StandardWithdrawn(
                        venue.id,
                        award.enterprise(),
                        command.standard(),
                        authority,
                        officer,
                        command.withdrawnOn(),
                        command.reason()),
                acting.circumstances(venue.division, Capacity.DECISION_MAKER, BASIS));
    }

    @EventSourcingHandler
    void on(StandardAwarded event) {
        standing.put(event.standard(), event);
    }

    @EventSourcingHandler
    void on(StandardWithdrawn event) {
        standing.remove(event.standard());
    }
}
