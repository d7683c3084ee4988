package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.AlarmId;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChangesHands;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.HazardId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.RecordsFixedTerm;
import io.fireledger.domain.legal.RecordsMissedTerm;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * What is registered of the venue changed.
     *
     * @param name null: as it was
     * @param address null: as it was
     * @param premises as they are now; null: as they were
     * @param rebuilt whether the premises were extended, rebuilt or refitted
     * @param endedPermit the permit that no longer covers the venue; null where none stood or it still does
     */
    record VenueAmended(
            VenueId venue,
            @Nullable String name,
            @Nullable String address,
            @Nullable Premises premises,
            boolean rebuilt,
            @Nullable DocumentNumber endedPermit,
            String reason)
            implements VenueEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return withThePermit(endedPermit, recordedOn);
        }
    }

    /** @param endedPermit the former operator's permit, which no longer covers the venue; null where none stood */
    record OperatorChanged(
            VenueId venue,
            EnterpriseId former,
            EnterpriseId enterprise,
            LocalDate from,
            @Nullable DocumentNumber endedPermit,
            String reason)
            implements VenueEvent, ChangesTerms, ChangesHands {
        @Override
        public EnterpriseId handedFrom() {
            return former;
        }

        @Override
        public EnterpriseId handedTo() {
            return enterprise;
        }

        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return withThePermit(endedPermit, from);
        }
    }

    /** @param endedPermit the permit for the former use, which no longer covers the venue; null where none stood */
    record UseChanged(
            VenueId venue,
            Code former,
            Code use,
            LocalDate from,
            @Nullable DocumentNumber endedPermit,
            String reason) implements VenueEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return withThePermit(endedPermit, from);
        }
    }

    /**
     * @param authority the fire rescue agency that determined it
     * @param filing number under which it was filed with the government; null: not yet
     */
    record KeyUnitDetermined(
            VenueId venue,
            EnterpriseId enterprise,
            AuthorityId authority,
            LocalDate determinedOn,
            String reason,
            @Nullable String filing)
            implements VenueEvent {}

    /** @param items codes of the failed items it consists of */
    record HazardRecorded(
            VenueId venue,
            EnterpriseId enterprise,
            HazardId hazard,
            InspectionId inspection,
            List<OfficerId> inspectors,
            List<Code> items,
            String description,
            LocalDate foundOn)
            implements VenueEvent {}

    /** @param inspection the one that found it gone */
    record HazardCleared(
            VenueId venue,
            EnterpriseId enterprise,
            HazardId hazard,
            InspectionId inspection,
            List<OfficerId> inspectors,
            LocalDate clearedOn,
            @Nullable String note)
            implements VenueEvent {}

    /**
     * @param enterprise the operator it was awarded to
     * @param validUntil last day of the award; null: no end was set
     * @param certificate number of the plate or certificate; null: none
     */
    record StandardAwarded(
            VenueId venue,
            EnterpriseId enterprise,
            Code standard,
            AuthorityId authority,
            OfficerId awardedBy,
            LocalDate awardedOn,
            @Nullable LocalDate validUntil,
            @Nullable String certificate)
            implements VenueEvent {}

    record StandardWithdrawn(
            VenueId venue,
            EnterpriseId enterprise,
            Code standard,
            AuthorityId authority,
            OfficerId withdrawnBy,
            LocalDate withdrawnOn,
            String reason)
            implements VenueEvent {}

    /** @param source the centre or device that reports */
    record MonitoringConnected(
            VenueId venue, EnterpriseId enterprise, Code system, String source, LocalDate connectedOn)
            implements VenueEvent {}

    /** @param place where in the venue; null: not told */
    record AlarmRaised(
            VenueId venue,
            EnterpriseId enterprise,
            AlarmId alarm,
            Code system,
            Code kind,
            Instant raisedAt,
            @Nullable String place)
            implements VenueEvent {}

    /** @param verdict what the alarm was */
    record AlarmCleared(
            VenueId venue,
            EnterpriseId enterprise,
            AlarmId alarm,
            Code verdict,
            Instant clearedAt,
            @Nullable String note)
            implements VenueEvent {}

    private static List<TermChange> withThePermit(@Nullable DocumentNumber ended, LocalDate on) {
        return ended == null
                ? List.of()
                : List.of(new TermChange.Ended(TermKey.of(PermitOffice.VERIFICATION_TERM), on));
    }

    record TermMissed(VenueId venue, MissedTerm term) implements VenueEvent, RecordsMissedTerm {}

    record DueDayFixed(VenueId venue, FixedTerm term) implements VenueEvent, RecordsFixedTerm {}
}
