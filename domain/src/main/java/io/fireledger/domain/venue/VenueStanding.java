package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.VenueEvent.DueDayFixed;
import io.fireledger.domain.venue.VenueEvent.OperatorChanged;
import io.fireledger.domain.venue.VenueEvent.UseChanged;
import io.fireledger.domain.venue.VenueEvent.VenueAmended;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a refusal elsewhere must know of a venue; folded from its own events when asked. */
@FunctionalInterface
public interface VenueStanding {
    /** The term an on-site verification is made in, whoever schedules it. */
    String VERIFICATION_TERM = PermitOffice.VERIFICATION_TERM;

    Optional<Entry> of(VenueId venue);

    /**
     * @param awaitingVerification the permit whose commitment is still to be verified on site; null where there is none
     * @param verificationDueOn last day for that verification; null where there is none
     * @param provisionalFrom the day that last day is counted from, as long as it is provisional; else null
     * @param signedOn when the commitment last submitted here was signed; null before the first
     * @param operatedFrom the day from which its operator runs it; null: from its registration
     */
    record Entry(
            VenueId venue,
            EnterpriseId enterprise,
            DivisionCode division,
            @Nullable DocumentNumber awaitingVerification,
            @Nullable LocalDate verificationDueOn,
            @Nullable LocalDate provisionalFrom,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate operatedFrom) {
        /** The standing of a venue that has one operator from its registration. */
        public Entry(
                VenueId venue,
                EnterpriseId enterprise,
                DivisionCode division,
                @Nullable DocumentNumber awaitingVerification,
                @Nullable LocalDate verificationDueOn,
                @Nullable LocalDate provisionalFrom,
                @Nullable LocalDate signedOn) {
            this(venue, enterprise, division, awaitingVerification, verificationDueOn, provisionalFrom, signedOn, null);
        }

        /** The standing after one of the venue's events, of either family; null before the venue is registered. */
        public static @Nullable Entry after(@Nullable Entry before, Object event) {
            if (event instanceof VenueRegistered e) {
                return new Entry(e.venue(), e.enterprise(), e.division(), null, null, null, null);
            }
            if (before == null) {
                return null;
            }
            if (event instanceof CommitmentSubmitted e) {
                return before.signed(e.signedOn());
            }
            if (event instanceof PermitGranted e) {
                return before.awaiting(
                        e.verificationDueOn() == null ? null : e.permit(),
                        e.verificationDueOn(),
                        e.provisional() ? e.grantedOn() : null);
            }
            if (event instanceof OperatorChanged e) {
                return new Entry(e.venue(), e.enterprise(), before.division, null, null, null, null, e.from());
            }
            if (event instanceof DueDayFixed e && e.term().rule().equals(VERIFICATION_TERM)) {
                return before.fixed(e.term().dueOn());
            }
            if (event instanceof PermitRescinded e && !e.permit().equals(before.awaitingVerification)) {
                return before;
            }
            return endsVerification(event) ? before.awaiting(null, null, null) : before;
        }

        private static boolean endsVerification(Object event) {
            return event instanceof CommitmentVerified
                    || event instanceof CommitmentBreached
                    || event instanceof PermitRescinded
                    || event instanceof PermitDeregistered
                    || (event instanceof UseChanged changed && changed.endedPermit() != null)
                    || (event instanceof VenueAmended amended && amended.endedPermit() != null);
        }

        private Entry signed(LocalDate on) {
            return new Entry(
                    venue,
                    enterprise,
                    division,
                    awaitingVerification,
                    verificationDueOn,
                    provisionalFrom,
                    on,
                    operatedFrom);
        }

        /** The day of a permit that awaits nothing any more is fixed too, and means nothing here. */
        private Entry fixed(LocalDate dueOn) {
            return provisionalFrom == null ? this : awaiting(awaitingVerification, dueOn, null);
        }

        private Entry awaiting(
                @Nullable DocumentNumber permit, @Nullable LocalDate dueOn, @Nullable LocalDate provisional) {
            return new Entry(venue, enterprise, division, permit, dueOn, provisional, signedOn, operatedFrom);
        }
    }
}
