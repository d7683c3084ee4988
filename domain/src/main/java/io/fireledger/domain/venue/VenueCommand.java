package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.kernel.VenueId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a {@link Venue}, but for its permit: see {@link PermitCommand}. */
public sealed interface VenueCommand {
    @TargetAggregateIdentifier
    VenueId venue();

    record RegisterVenue(
            VenueId venue,
            EnterpriseId enterprise,
            String name,
            DivisionCode division,
            String address,
            Premises premises)
            implements VenueCommand {}

    /**
     * Puts the venue under its one supervisor.
     *
     * @param tier whether the venue is a key unit, a listed unit or one of the rest
     */
    record AssignSupervision(VenueId venue, AuthorityId supervisor, SupervisionTier tier, LocalDate from)
            implements VenueCommand {}

    record DeclareOpen(VenueId venue, LocalDate openedOn) implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(openedOn);
        }
    }

    record DeclareClosed(VenueId venue, LocalDate closedOn, String reason) implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(closedOn);
        }
    }
}
