package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.VenueId;
import java.time.LocalDate;
import java.util.List;

/** All that can have happened to a {@link Venue}, but for its permit: see {@link PermitEvent}. */
public sealed interface VenueEvent {
    VenueId venue();

    record VenueRegistered(
            VenueId venue,
            EnterpriseId enterprise,
            String name,
            DivisionCode division,
            String address,
            Premises premises)
            implements VenueEvent {}

    /**
     * The venue's classes were computed.
     *
     * @param rules edition of the classification rules that were applied
     * @param classes the classes it is in, in the order of the rules
     * @param undetermined the classes that could not be decided, for want of a figure
     */
    record VenueClassified(VenueId venue, String rules, List<Code> classes, List<Code> undetermined)
            implements VenueEvent {}

    record SupervisionAssigned(VenueId venue, AuthorityId supervisor, SupervisionTier tier, LocalDate from)
            implements VenueEvent {}

    /** @param withoutPermit whether the venue opened though its kind needs a permit and it had none */
    record VenueOpened(VenueId venue, LocalDate openedOn, boolean withoutPermit) implements VenueEvent {}

    record VenueClosed(VenueId venue, LocalDate closedOn, String reason) implements VenueEvent {}
}
